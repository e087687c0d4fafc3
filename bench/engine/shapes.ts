import type { DagPlan } from "#sdk/engine/index.ts";
import { dagPlan, taskPlan } from "../../test/support/engine-scene.ts";

/** A DAG of so many tasks. */
export type Shape = (count: number) => DagPlan;

/** The shapes whose growth is measured. */
export const shapes: Readonly<Record<string, Shape>> = {
  chain: (count) => createPlan(count, (place) => (place === 0 ? [] : [place - 1])),
  "wide fan-out": (count) => createPlan(count, (place) => (place === 0 ? [] : [0])),
  "layered random": (count) => {
    const width = Math.ceil(Math.sqrt(count));
    const random = createRandom();
    return createPlan(count, (place) => {
      const above = (Math.floor(place / width) - 1) * width;
      return above < 0 ? [] : [...new Set([0, 1, 2].map(() => above + random(width)))];
    });
  },
};

/** Ten tasks, each after up to three earlier ones. */
export function createRandomDag(random: (below: number) => number): DagPlan {
  return createPlan(10, (place) => [
    ...new Set(Array.from({ length: Math.min(place, random(4)) }, () => random(place))),
  ]);
}

function createPlan(count: number, above: (place: number) => readonly number[]): DagPlan {
  const tasks = Array.from({ length: count }, (_, place) =>
    taskPlan(`t${place}`, { upstream: above(place).map((one) => `t${one}`) }),
  );
  return dagPlan(tasks);
}

/** Numbers below a bound, the same ones each time. */
export function createRandom(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
