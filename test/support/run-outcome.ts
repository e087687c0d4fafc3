import type { DagRunHandle } from "#sdk/client/index.ts";
import type { LocalRunView } from "#sdk/local/index.ts";

/** What a run came to, wherever it ran: to be compared. */
export interface RunOutcome {
  readonly state: string;
  /** State of each task instance: `task`, or `task[2]` for one of a mapped task. */
  readonly tasks: Readonly<Record<string, string>>;
  /** Values of the XComs that tasks have pushed: `task.return_value`, `task[2].return_value`. */
  readonly xcoms: Readonly<Record<string, unknown>>;
}

/** What a run on a server came to. */
export async function outcomeOnAirflow(run: DagRunHandle): Promise<RunOutcome> {
  const [{ state }, instances, entries] = await Promise.all([
    run.details(),
    Array.fromAsync(run.taskInstances()),
    Array.fromAsync(run.xcoms()),
  ]);
  const xcoms: [string, unknown][] = [];
  for (const { taskId, mapIndex, key } of entries) {
    // Airflow's own note of what a branch has skipped.
    if (key === "skipmixin_key") continue;
    xcoms.push([`${instanceName(taskId, mapIndex)}.${key}`, await run.xcom(taskId, key, { mapIndex })]);
  }
  const tasks = instances.map((instance) => [instanceName(instance.taskId, instance.mapIndex), String(instance.state)]);
  return { state, tasks: Object.fromEntries(tasks), xcoms: Object.fromEntries(xcoms) };
}

/** What a run offline came to. */
export function outcomeOffline(run: LocalRunView): RunOutcome {
  const names = run.taskInstances.map(({ taskId, mapIndex }) => [taskId, mapIndex] as const);
  const xcoms = names.flatMap(([taskId, mapIndex]) =>
    Object.keys(run.xcoms[instanceName(taskId, mapIndex)] ?? {})
      .filter((key) => key !== "skipmixin_key")
      .map((key) => [
        `${instanceName(taskId, mapIndex)}.${key}`,
        run.xcom(taskId, mapIndex < 0 ? { key } : { key, mapIndex }),
      ]),
  );
  const tasks = run.taskInstances.map(({ taskId, mapIndex, state }) => [instanceName(taskId, mapIndex), state]);
  return { state: run.state, tasks: Object.fromEntries(tasks), xcoms: Object.fromEntries(xcoms) };
}

function instanceName(taskId: string, mapIndex: number): string {
  return mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
}
