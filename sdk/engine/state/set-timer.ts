import type { Microseconds } from "../../time/microseconds.ts";
import type { Round } from "../round.ts";
import { addTimer } from "./timer-heap.ts";

/** Has an instance looked at again at a moment (invariant 8). */
export function setTimer(round: Round, at: Microseconds, run: number, instance: number): void {
  addTimer(round.engine.data.timers, at, run, instance);
  round.commands.push({ kind: "setTimer", at });
}

/** Has the engine advanced at a moment: a run is due then, or has taken too long. */
export function setMoment(round: Round, at: Microseconds): void {
  setTimer(round, at, -1, -1);
}
