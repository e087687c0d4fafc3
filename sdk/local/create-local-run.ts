import type { Dag } from "../authoring/dag-object.ts";
import { decode } from "../codec/index.ts";
import { didYouMean, JetwayError } from "../errors/index.ts";
import type { JsonValue } from "../ir/index.ts";
import type { LocalRun, LocalTaskInstance } from "./local-run.ts";
import type { RunEnd } from "./local-runner.ts";
import type { RunFacts } from "./run/run-facts.ts";
import { returnValueKey, type XComStore } from "./run/xcom-store.ts";

/** What a run left behind. */
export interface RunRemains extends RunEnd {
  readonly facts: RunFacts;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly startedAt: Date;
  readonly endedAt: Date;
  readonly taskInstances: readonly LocalTaskInstance[];
  readonly xcoms: XComStore;
}

/** The run as its caller sees it. */
export function createLocalRun<Params, Results>(dag: Dag<Params, Results>, remains: RunRemains): LocalRun<Results> {
  const { facts, xcoms, taskInstances, ...rest } = remains;
  const byTaskId = new Map(taskInstances.map((instance) => [instance.taskId, instance]));
  const xcom = (taskId: string, key: string = returnValueKey) => {
    const value = xcoms.get(taskId, key);
    return value === undefined ? undefined : decode(value);
  };
  const taskInstance = (taskId: string) => byTaskId.get(taskId) ?? refuse("task", taskId, dag.dagId, byTaskId.keys());
  return {
    ...facts,
    ...rest,
    taskInstances,
    taskInstance,
    xcom,
    xcoms: xcoms.snapshot(),
    result: <Name extends keyof Results & string>(name: Name) => {
      const { results } = dag.ir;
      const taskId = Object.hasOwn(results, name) ? results[name] : undefined;
      if (taskId === undefined) return refuse("result", name, dag.dagId, Object.keys(results));
      const { state } = taskInstance(taskId);
      if (state !== "success") throw noResult(name, taskId, state);
      return xcom(taskId) as Results[Name];
    },
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

function noResult(name: string, taskId: string, state: string): JetwayError {
  return new JetwayError(`There is no result "${name}": its task "${taskId}" ended as ${state}.`, {
    code: "JW4014",
    hint: `Look at run.taskInstance(${JSON.stringify(taskId)}).tries for the reason.`,
  });
}
