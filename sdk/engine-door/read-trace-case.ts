import type { EngineLimits, PoolPlan, RunRequested, RunType } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { withDefaults } from "./case-defaults.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asList, asText, type CaseFields } from "./case-fields.ts";
import { readInstant } from "./case-instant.ts";
import { readTarget } from "./case-target.ts";
import { readTraceDag } from "./read-trace-dag.ts";
import { readTraceScript } from "./read-trace-script.ts";
import { runIdOf, type TraceCase } from "./trace-case.ts";

const day = 86_400_000_000;

/** Reads a case of `docs/engine-trace.md`. @throws CaseError for one that is none. */
export function readTraceCase(fields: CaseFields): TraceCase {
  const read = withDefaults(fields, "the case");
  const now = readInstant(fields["now"] ?? "2024-01-01T00:00:00Z", "now");
  const target = readTarget(fields["target"]);
  const dag = readTraceDag(fields["dag"], now, target);
  const runs = readRuns(fields["runs"], now, dag.dagId);
  const limits = readLimits(fields);
  const isFull = oneOf("mode", read.text("mode", "core"), ["core", "full"]) === "full";
  if (isFull && limits.parallelism < 1) throw new CaseError("parallelism is set to 0 or lower", "ValueError");
  return {
    now,
    configuration: {
      dags: [dag],
      target,
      limits: isFull ? limits : null,
      dependencyOrder: oneOf("dep_order", read.text("dep_order", "default"), ["default", "reverse"]),
    },
    runs,
    createScript: readTraceScript(fields["script"], dag.tasks, runs.length),
    trace: read.flag("trace", true),
  };
}

function oneOf<Name extends string>(field: string, value: string, names: readonly Name[]): Name {
  const known = names.find((name) => name === value);
  if (known === undefined) throw new CaseError(`${field} is ${names.join(" or ")}, not ${JSON.stringify(value)}`);
  return known;
}

function readRuns(given: unknown, now: Microseconds, dagId: string): readonly RunRequested[] {
  const list = asList(given ?? [{}], "runs");
  const runs = list.length === 0 ? [{}] : list;
  const read = runs.map((one, place): RunRequested => {
    const fields = asFields(one, "a run");
    const logicalDate = readLogicalDate(fields["logical_date"], now - (runs.length - place) * day);
    const after = fields["run_after"] ?? null;
    return {
      kind: "runRequested",
      dagId,
      runId: runIdOf(place),
      runType: readRunType(fields["type"] ?? "scheduled"),
      logicalDate,
      dataInterval: logicalDate === null ? null : [logicalDate, logicalDate],
      runAfter: after === null ? (logicalDate ?? now) : readInstant(after, "run_after"),
    };
  });
  const dates = read.flatMap(({ logicalDate }) => (logicalDate === null ? [] : [logicalDate]));
  if (new Set(dates).size < dates.length) throw new CaseError("two runs have the same logical date", "IntegrityError");
  return read;
}

function readLogicalDate(given: unknown, fallback: Microseconds): Microseconds | null {
  if (given === undefined) return fallback;
  return given === null ? null : readInstant(given, "logical_date");
}

function readRunType(given: unknown): RunType {
  return oneOf("the type of a run", asText(given, "the type of a run"), [
    "scheduled",
    "manual",
    "backfill",
    "asset_triggered",
  ]);
}

function readLimits(fields: CaseFields): EngineLimits {
  const pools: Record<string, PoolPlan> = {};
  for (const [name, given] of Object.entries(asFields(fields["pools"] ?? {}, "pools")))
    pools[name] = readPool(name, given);
  return { pools, parallelism: withDefaults(fields, "the case").integer("parallelism", 32) };
}

function readPool(name: string, given: unknown): PoolPlan {
  const fields = typeof given === "object" ? asFields(given, `pool ${JSON.stringify(name)}`) : { slots: given };
  const read = withDefaults(fields, `pool ${JSON.stringify(name)}`);
  const slots = read.integer("slots", null);
  if (slots === null || slots < -1) {
    throw new CaseError(`pool ${JSON.stringify(name)}: slots is a whole number, -1 for unlimited`);
  }
  return { slots, includeDeferred: read.flag("include_deferred", false) };
}
