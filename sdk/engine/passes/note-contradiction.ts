import { instanceKey } from "../state/instance-key.ts";
import type { Pass } from "./pass.ts";

/** Says so when two dependencies have given the instance that is looked at different states. */
export function noteContradiction({ round, record, subject }: Pass, instance: number): void {
  if ((subject.given & (subject.given - 1)) === 0) return;
  round.commands.push({ kind: "dependenciesContradict", instance: instanceKey(round.engine, record, instance) });
}
