import type { Dag } from "../authoring/dag-object.ts";
import { decode } from "../codec/index.ts";
import { didYouMean, JetwayError } from "../errors/index.ts";
import { dateOf } from "./clock.ts";
import type { LocalRunView, LocalTaskInstance, XComChoice } from "./local-run.ts";
import { returnValueKey } from "./run/xcom-store.ts";
import { allInstances, type InstanceRecord, type ScheduledRun } from "./scheduler/scheduled-run.ts";

/** A run as its caller sees it, as it is now. */
export function createLocalRunView<Params, Results>(
  dag: Dag<Params, Results>,
  run: ScheduledRun,
): LocalRunView<Results> {
  const { facts, xcoms, params, runType, state, reason, runAfter, startedAt, endedAt } = run;
  const taskInstances = allInstances(run).map(viewOf);
  const instancesOf = (taskId: string): readonly LocalTaskInstance[] => {
    const instances = taskInstances.filter((instance) => instance.taskId === taskId);
    return instances.length > 0 ? instances : refuse("task", taskId, dag.dagId, run.instances.keys());
  };
  const taskInstance = (taskId: string, mapIndex?: number): LocalTaskInstance => {
    const instances = instancesOf(taskId);
    const [first] = instances;
    if (mapIndex === undefined && instances.length === 1 && first !== undefined) return first;
    const found = instances.find((instance) => instance.mapIndex === mapIndex);
    return found ?? noInstance(taskId, mapIndex, instances.length);
  };
  const xcom = (taskId: string, choice: string | XComChoice = {}) => {
    const { key = returnValueKey, mapIndex } = typeof choice === "string" ? { key: choice } : choice;
    const isList = mapIndex === undefined && run.dag.mapping.hasInstances(taskId);
    if (isList) return xcoms.list(taskId, key).map(decode);
    const value = xcoms.get(taskId, mapIndex ?? -1, key);
    return value === undefined ? undefined : decode(value);
  };
  return {
    ...facts,
    runType,
    state,
    reason,
    params,
    runAfter: dateOf(runAfter),
    startedAt: startedAt === null ? null : dateOf(startedAt),
    endedAt: endedAt === null ? null : dateOf(endedAt),
    taskInstances,
    taskInstance,
    instancesOf,
    xcom,
    xcoms: xcoms.snapshot(),
    result: <Name extends keyof Results & string>(name: Name) => {
      const { results } = dag.ir;
      const taskId = Object.hasOwn(results, name) ? results[name] : undefined;
      if (taskId === undefined) return refuse("result", name, dag.dagId, Object.keys(results));
      const missing = instancesOf(taskId).find((instance) => instance.state !== "success");
      if (missing !== undefined) throw noResult(name, taskId, missing.state);
      return xcom(taskId) as Results[Name];
    },
  };
}

function viewOf({ taskId, mapIndex, label, kind, state, tryNumber, tries }: InstanceRecord): LocalTaskInstance {
  return {
    taskId,
    mapIndex,
    label,
    kind,
    state,
    tryNumber,
    tries: tries.map(({ number, startedAt, endedAt, state: after, error, log }) => ({
      number,
      startedAt: dateOf(startedAt),
      endedAt: endedAt === null ? null : dateOf(endedAt),
      state: after,
      error,
      log: [...log],
    })),
  };
}

function refuse(what: "task" | "result", name: string, dagId: string, known: Iterable<string>): never {
  const names = [...known];
  const hint = names.length === 0 ? `The DAG has no ${what}s.` : `Its ${what}s are ${names.join(", ")}.`;
  throw new JetwayError(`DAG "${dagId}" has no ${what} "${name}".`, {
    code: "JW4014",
    hint: didYouMean(name, names) ?? hint,
  });
}

function noInstance(taskId: string, mapIndex: number | undefined, count: number): never {
  const asked = mapIndex === undefined ? "without a map index" : `with the map index ${mapIndex}`;
  throw new JetwayError(`There is no instance of task "${taskId}" ${asked}: it has ${count} of them.`, {
    code: "JW4014",
    hint: `Name one from 0 to ${count - 1}, or ask for all of them: run.instancesOf(${JSON.stringify(taskId)}).`,
  });
}

function noResult(name: string, taskId: string, state: string): JetwayError {
  return new JetwayError(`There is no result "${name}": its task "${taskId}" ended as ${state}.`, {
    code: "JW4014",
    hint: `Look at run.taskInstance(${JSON.stringify(taskId)}).tries for the reason.`,
  });
}
