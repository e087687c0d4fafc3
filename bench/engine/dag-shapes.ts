import { cron, type Dag, dag, empty, minutes, task } from "jetway";

/** How tasks hang together: for each task the places of those directly above it. */
export type Shape = (count: number) => readonly (readonly number[])[];

/** The shapes that are measured. */
export const shapes: Readonly<Record<string, Shape>> = {
  chain: (count) => Array.from({ length: count }, (_, place) => (place === 0 ? [] : [place - 1])),
  "wide fan-out": (count) => Array.from({ length: count }, (_, place) => (place === 0 ? [] : [0])),
  "layered random": layered,
};
