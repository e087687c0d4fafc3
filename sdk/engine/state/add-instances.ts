import type { PreparedDag } from "../graph/prepared-dag.ts";
import { type RunRecord, upstreamPlace, upstreamStride } from "./run-record.ts";
import { taskTrait } from "./task-trait.ts";

/** Adds the instances `from` to `to - 1` of a mapped task, in no state. Says their numbers. */
export function addInstances(
  record: RunRecord,
  dag: PreparedDag,
  task: number,
  from: number,
  to: number,
): readonly number[] {
  const { instances, tallies } = record;
  const added: number[] = [];
  const { retries } = dag.tasks[task] as { readonly retries: number };
  for (let mapIndex = from; mapIndex < to; mapIndex += 1) {
    added.push(instances.task.push(task) - 1);
    instances.mapIndex.push(mapIndex);
    instances.state.push(0);
    instances.tryNumber.push(0);
    instances.maxTries.push(retries);
    instances.until.push(0);
    instances.flags.push(0);
    instances.returned.push(-1);
  }
  if (added.length === 0) return added;
  const more = instances.more[task] ?? [];
  more.push(...added);
  instances.more[task] = more;
  tallies.unfinished += added.length;
  if (((dag.traits[task] as number) & taskTrait.mayBeHeld) !== 0) tallies.held += added.length;
  tallies.rows[task] = (tallies.rows[task] as number) + added.length;
  tallies.open[task] = (tallies.open[task] as number) + added.length;
  for (const below of dag.downstream[task] as readonly number[]) {
    const place = below * upstreamStride + upstreamPlace.rows;
    tallies.upstream[place] = (tallies.upstream[place] as number) + added.length;
  }
  return added;
}
