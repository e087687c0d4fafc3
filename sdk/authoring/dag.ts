import { JetwayError } from "../errors/jetway-error.ts";
import type { AssetCondition } from "../ir/asset-node.ts";
import { type DagNode, irVersion } from "../ir/dag-node.ts";
import { deepFreeze } from "../ir/deep-freeze.ts";
import type { ParamNode } from "../ir/param-node.ts";
import type { Schedule } from "../ir/schedule.ts";
import { dagOptionTable } from "../options/dag-option-table.ts";
import type { DagOptions } from "../options/dag-options.ts";
import { readOptions } from "../options/read-options.ts";
import { taskOptionTable } from "../options/task-option-table.ts";
import type { TaskOptions } from "../options/task-options.ts";
import { callerLocation } from "./caller-location.ts";
import { runBody } from "./current-builder.ts";
import { DagBuilder } from "./dag-builder.ts";
import { createDag, type Dag } from "./dag-object.ts";
import { isPlainObject } from "./input.ts";
import { createMemberReference, type MemberReference } from "./member-reference.ts";
import { isParamDefinition, type ParamDefinition, toParamNode } from "./param.ts";
import type { ReferenceScope } from "./reference-scope.ts";
import { run } from "./run.ts";
import { timezoneOf, toSchedule } from "./schedule.ts";
import { type TaskRef, taskIn } from "./task-ref.ts";

/** What a DAG is made with: Airflow's `DAG` options, and its schedule, params and defaults. */
export interface DagDefinition<Params> extends DagOptions {
  /**
   * When Airflow makes runs: by time (`cron(…)`, `every(…)`, `once()`, `continuous()`), when assets are updated (an asset, `allOf(…)`, `anyOf(…)`), or both
   * (`assetOrTime(…)`); null for by hand only. @defaultValue null
   */
  readonly schedule?: Schedule | AssetCondition | null;
  /** What a run is given, by name. */
  readonly params?: Params;
  /** Options for every task that does not say otherwise. Airflow: `default_args`. */
  readonly defaults?: TaskOptions;
}

/** What the body of a DAG is given. */
export interface DagBody<Params> {
  /** The params of the run, as references. */
  readonly params: { readonly [Name in keyof Params]: MemberReference<ParamValue<Params[Name]>> };
  /** Fields of the run, as references. */
  readonly run: typeof run;
}

type ParamValue<Definition> = Definition extends ParamDefinition<infer Value, boolean> ? Value : never;

type ParamDefinitions = Readonly<Record<string, ParamDefinition<unknown>>>;

/** The params of a run: those with a default may be left out. */
export type RunParams<Params> = {
  readonly [Name in keyof Params as Params[Name] extends ParamDefinition<unknown, true> ? never : Name]: ParamValue<
    Params[Name]
  >;
} & {
  readonly [Name in keyof Params as Params[Name] extends ParamDefinition<unknown, true> ? Name : never]?: ParamValue<
    Params[Name]
  >;
};

/** What a DAG shows to typed clients: the types of the tasks that its body returned. */
export type RunResults<Results> = Results extends object
  ? { readonly [Name in keyof Results]: Results[Name] extends TaskRef<infer Output> ? Output : never }
  : Record<never, never>;

type ResultRefs = Readonly<Record<string, TaskRef>>;

/**
 * Defines a DAG. The body runs once, at once, and describes the tasks; what it returns names the outputs that typed clients see.
 *
 * @throws JW8004, JW8005, JW8010 or JW8011 for bad options, JW8007 for an asynchronous body or one that returns something else than tasks,
 * JW8012 inside another DAG's body.
 * @example
 * export default dag("hello", { schedule: cron("@daily"), startDate: "2026-01-01" }, ({ run }) => {
 *   const greeting = greet({ day: run.ds });
 *   return { greeting };
 * });
 * // Python: with DAG(dag_id="hello", schedule=CronTriggerTimetable("@daily", timezone="UTC"), …): …
 */
export function dag<
  const Params extends ParamDefinitions = Record<never, never>,
  Results extends ResultRefs | void = void,
>(
  dagId: string,
  definition: DagDefinition<Params>,
  body: (given: DagBody<Params>) => Results,
): Dag<RunParams<Params>, RunResults<Results>> {
  const { schedule: givenSchedule, params: givenParams, defaults, ...options } = definition;
  const owner = `DAG "${dagId}"`;
  const schedule = toSchedule(givenSchedule);
  const timezone = timezoneOf(schedule);
  const params = toParams(givenParams ?? {}, owner);
  const builder = new DagBuilder(dagId, timezone);
  const source = callerLocation();
  const results = runBody(builder, () => body({ params: paramReferences(params, builder) as never, run }));
  const ir: DagNode = {
    kind: "dag",
    irVersion,
    dagId,
    schedule,
    options: readOptions(options, { table: dagOptionTable, owner, timezone }),
    defaults: readOptions(defaults ?? {}, { table: taskOptionTable, owner: `the defaults of ${owner}`, timezone }),
    params,
    tasks: builder.tasks,
    groups: builder.groups,
    edges: builder.edges,
    results: toResults(results, builder),
    source,
  };
  return createDag(deepFreeze(ir), builder.handlers);
}

function toParams(definitions: ParamDefinitions, owner: string): readonly ParamNode[] {
  return Object.entries(definitions).map(([name, definition]) => {
    if (!isParamDefinition(definition)) {
      throw new JetwayError(`Param "${name}" of ${owner} was not made by param().`, {
        code: "JW8013",
        hint: `Write ${name}: param(schema, { default: … }) or ${name}: param<string>().`,
      });
    }
    return toParamNode(name, definition);
  });
}

function paramReferences(params: readonly ParamNode[], scope: ReferenceScope): Record<string, unknown> {
  return Object.fromEntries(
    params.map(({ name }) => [name, createMemberReference({ kind: "param", name, path: [] }, scope)]),
  );
}

function toResults(results: unknown, builder: DagBuilder): Readonly<Record<string, string>> {
  if (results === undefined) return {};
  if (!isPlainObject(results)) {
    const what = results instanceof Promise ? "is asynchronous" : "returns something else than an object of tasks";
    throw new JetwayError(`The body of DAG "${builder.dagId}" ${what}. It describes the tasks; nothing runs in it.`, {
      code: "JW8007",
      hint: "Write a plain function that returns nothing, or { name: task, … }.",
    });
  }
  return Object.fromEntries(
    Object.entries(results).map(([name, task]) => [name, taskIn(builder, task, `Result "${name}"`)]),
  );
}
