import fc from "fast-check";
import type { TraceCase, TraceRun } from "../cases/trace-case.ts";
import { type GroupBlueprint, groupBlueprints } from "./group-blueprint.ts";
import { type TaskBlueprint, taskBlueprints } from "./task-blueprint.ts";
import { toTraceDag } from "./to-trace-dag.ts";
import { toTraceScript } from "./to-trace-script.ts";

interface CaseBlueprint {
  readonly tasks: readonly TaskBlueprint[];
  readonly groups: readonly GroupBlueprint[];
  readonly isFull: boolean;
  readonly reverse: boolean;
  readonly failFast: boolean;
  readonly catchup: boolean;
  /** A manual run has a logical date or none. */
  readonly runTypes: readonly ("scheduled" | "manual" | "dateless")[];
  readonly dagId: string;
  readonly limits: {
    readonly activeTasks: number | undefined;
    readonly activeRuns: number | undefined;
    readonly failedRuns: number | undefined;
    readonly timeout: number | undefined;
    readonly parallelism: number | undefined;
    readonly poolSlots: readonly number[];
    /** Whether the first pool counts what is deferred. */
    readonly includeDeferred: boolean;
  };
}

const rarely = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined, freq: 3 });

const limits = fc.record({
  activeTasks: rarely(fc.integer({ min: 1, max: 4 })),
  activeRuns: rarely(fc.integer({ min: 1, max: 2 })),
  failedRuns: rarely(fc.integer({ min: 1, max: 2 })),
  timeout: rarely(fc.constantFrom(2, 5, 70)),
  parallelism: rarely(fc.integer({ min: 1, max: 4 })),
  poolSlots: fc.array(fc.constantFrom(1, 2, 3, 4, -1, 0), { maxLength: 3 }),
  includeDeferred: fc.boolean(),
});

/**
 * Cases for an Airflow minor (`"3.0"`, …): 2 to 12 tasks with mixed trigger rules, branches, short circuits, groups, mapping, setups and
 * teardowns, retries, pools, past dependencies and limits, and what becomes of each execution. Airflow accepts every one of their DAGs. They
 * shrink: fewer tasks, fewer edges, defaults.
 */
export function traceCases(target: string): fc.Arbitrary<TraceCase> {
  const minor = Number(target.split(".")[1]);
  const blueprints: fc.Arbitrary<CaseBlueprint> = fc.record({
    tasks: fc.array(taskBlueprints(minor), { minLength: 2, maxLength: 12, size: "max" }),
    groups: fc.array(groupBlueprints, { maxLength: 3 }),
    isFull: fc.boolean(),
    reverse: fc.boolean(),
    failFast: fc.constantFrom(false, false, false, false, true),
    catchup: fc.boolean(),
    runTypes: fc.oneof(
      { withCrossShrink: true },
      { weight: 3, arbitrary: fc.constant(["scheduled" as const]) },
      {
        weight: 2,
        arbitrary: fc.array(fc.constantFrom("scheduled", "scheduled", "scheduled", "manual", "manual", "dateless"), {
          minLength: 1,
          maxLength: 3,
        }),
      },
    ),
    // Part of what the jitter of a retry is made from.
    dagId: fc.constantFrom("dag", "dag", "etl", "a.b-c_d"),
    limits,
  });
  return blueprints.map((blueprint) => toTraceCase(blueprint, target));
}

function toTraceCase(blueprint: CaseBlueprint, target: string): TraceCase {
  const dag = toTraceDag(blueprint.tasks, blueprint.groups, blueprint.failFast);
  const { runTypes, limits: limit, isFull } = blueprint;
  const script = toTraceScript(dag, blueprint.tasks, runTypes.length);
  return {
    ...(isFull ? { mode: "full" } : {}),
    target,
    dag: {
      ...dag,
      ...(blueprint.dagId === "dag" ? {} : { dag_id: blueprint.dagId }),
      ...(blueprint.failFast ? { fail_fast: true } : {}),
      ...(blueprint.catchup ? { catchup: true } : {}),
      ...(isFull && limit.activeTasks !== undefined ? { max_active_tasks: limit.activeTasks } : {}),
      ...(isFull && limit.activeRuns !== undefined ? { max_active_runs: limit.activeRuns } : {}),
      ...(isFull && limit.failedRuns !== undefined ? { max_consecutive_failed_dag_runs: limit.failedRuns } : {}),
      ...(isFull && limit.timeout !== undefined ? { dagrun_timeout_s: limit.timeout } : {}),
    },
    ...(Object.keys(script).length === 0 ? {} : { script }),
    ...(runTypes.length === 1 && runTypes[0] === "scheduled" ? {} : { runs: runTypes.map(toTraceRun) }),
    ...(isFull ? queueingFields(limit) : {}),
    ...(blueprint.reverse ? { dep_order: "reverse" } : {}),
  };
}

function toTraceRun(type: CaseBlueprint["runTypes"][number]): TraceRun {
  if (type === "scheduled") return {};
  return type === "manual" ? { type } : { type: "manual", logical_date: null };
}

function queueingFields({ parallelism, poolSlots, includeDeferred }: CaseBlueprint["limits"]): Partial<TraceCase> {
  const pools = poolSlots.map(
    (slots, index) =>
      [`p${index + 1}`, includeDeferred && index === 0 ? { slots, include_deferred: true } : slots] as const,
  );
  return {
    ...(pools.length === 0 ? {} : { pools: Object.fromEntries(pools) }),
    ...(parallelism === undefined ? {} : { parallelism }),
  };
}
