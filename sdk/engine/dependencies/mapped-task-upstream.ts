import type { PreparedSource } from "../graph/prepared-dag.ts";
import { stateCode } from "../state/state-code.ts";
import { type Subject, tellState } from "./subject.ts";

/** What a task is mapped over has to have succeeded, however little its trigger rule asks for. Airflow: `MappedTaskUpstreamDep`. */
export function mappedTaskUpstream(subject: Subject): void {
  const { state, mapIndex } = subject.record.instances;
  let seen = 0;
  for (const source of sourcesOf(subject)) {
    // One that is expanded was neither skipped nor failed as a whole, and that is all that counts here.
    if (source.kind === "task" && mapIndex[source.task] === -1) seen |= 1 << (state[source.task] as number);
  }
  const ended = seen & endedBits;
  if (ended === 0 || ended === 1 << stateCode.success) return;
  subject.met = false;
  if (subject.state === stateCode.failed || subject.state === stateCode.upstreamFailed) return;
  if ((ended & failedBits) !== 0) tellState(subject, stateCode.upstreamFailed);
  else if ((ended & (1 << stateCode.skipped)) !== 0) tellState(subject, stateCode.skipped);
}

const failedBits = (1 << stateCode.failed) | (1 << stateCode.upstreamFailed);
const endedBits = failedBits | (1 << stateCode.success) | (1 << stateCode.skipped) | (1 << stateCode.removed);

function sourcesOf({ engine, dag, task }: Subject): readonly PreparedSource[] {
  if (!engine.release.knowsMappedSources) return [];
  return dag.sources[task] ?? dag.groups[dag.mappedGroup[task] as number]?.sources ?? [];
}
