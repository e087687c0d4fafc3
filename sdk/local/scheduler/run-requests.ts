import type { BackfillRequested, PoolChanged, RunRequested } from "../../engine/engine-event.ts";
import { didYouMean, JetwayError } from "../../errors/index.ts";
import type { AirflowVersion, JsonObject } from "../../ir/index.ts";
import type { Microseconds } from "../../time/microseconds.ts";
import { inferManualDataInterval } from "../../timetable/index.ts";
import { dateOf, momentOf } from "../clock.ts";
import { resolveParams } from "../params/resolve-params.ts";
import { createRunFacts, type RunFacts, readMoment } from "../run/run-facts.ts";
import type { PreparedDag } from "./prepared-dag.ts";
import { readPool } from "./read-limits.ts";
import type { BackfillOptions, PoolSlots, TriggerOptions } from "./scheduler-options.ts";

/** Checks what a scheduler is asked for, and says it as the engine takes it. */
export class RunRequests {
  readonly #dags: ReadonlyMap<string, PreparedDag>;
  readonly #target: AirflowVersion;
  readonly #isKnownRun: (dagId: string, runId: string) => boolean;
  /** Params of runs that were asked for and do not exist yet. */
  readonly #params = new Map<string, JsonObject>();
  #backfills = 0;

  constructor(
    dags: ReadonlyMap<string, PreparedDag>,
    target: AirflowVersion,
    isKnownRun: (dagId: string, runId: string) => boolean,
  ) {
    this.#dags = dags;
    this.#target = target;
    this.#isKnownRun = isKnownRun;
  }

  /** A run that is asked for. @throws JW4001, JW4003, JW4014, JW4015 for what does not fit the DAG; JW4020 for a run id that there is already. */
  async request(dagId: string, options: TriggerOptions, now: Microseconds): Promise<RunRequested> {
    const { dag, plan } = this.#find(dagId);
    const inferred = (logicalDate: Date): RunFacts["dataInterval"] => {
      if (plan.timetable === null) return { start: logicalDate, end: logicalDate };
      const { start, end } = inferManualDataInterval(plan.timetable, momentOf(logicalDate), this.#target);
      return { start: dateOf(start), end: dateOf(end) };
    };
    const { runId, logicalDate, dataInterval } = createRunFacts(dagId, options, Math.floor(now / 1000), inferred);
    const params = await resolveParams(dag.ir, readGivenParams(options.params));
    if (this.#isKnownRun(dagId, runId) || this.#params.has(`${dagId}\n${runId}`)) throw runExists(dagId, runId);
    this.#params.set(`${dagId}\n${runId}`, params);
    return {
      kind: "runRequested",
      dagId,
      runId,
      runType: options.runType ?? "manual",
      logicalDate: logicalDate === null ? null : momentOf(logicalDate),
      dataInterval: dataInterval && [momentOf(dataInterval.start), momentOf(dataInterval.end)],
      runAfter: now,
    };
  }

  /** The params of a run that was asked for; they are given once. */
  takeParams(dagId: string, runId: string): JsonObject | undefined {
    const params = this.#params.get(`${dagId}\n${runId}`);
    this.#params.delete(`${dagId}\n${runId}`);
    return params;
  }

  /** A backfill that is asked for. @throws JW4003 for a period that ends before it starts, JW4014 for a DAG that there is not. */
  backfill(dagId: string, options: BackfillOptions): BackfillRequested {
    this.#find(dagId);
    const from = readMoment(options.from, "start of the backfill");
    const to = readMoment(options.to, "end of the backfill");
    if (from > to) {
      throw new JetwayError(`The backfill ends (${to.toISOString()}) before it starts (${from.toISOString()}).`, {
        code: "JW4003",
        hint: "Swap its start and end.",
      });
    }
    const { runBackwards = false, maxActiveRuns = 10, reprocess = "none" } = options;
    const backfillId = `backfill_${++this.#backfills}`;
    return {
      kind: "backfillRequested",
      backfillId,
      dagId,
      from: momentOf(from),
      to: momentOf(to),
      runBackwards,
      maxActiveRuns,
      reprocess,
    };
  }

  /** Other slots of a pool. @throws JW4023 for slots that no pool can have. */
  pool(name: string, pool: PoolSlots): PoolChanged {
    return { kind: "poolChanged", name, pool: readPool(name, pool) };
  }

  #find(dagId: string): PreparedDag {
    const dag = this.#dags.get(dagId);
    if (dag !== undefined) return dag;
    const known = [...this.#dags.keys()];
    throw new JetwayError(`There is no DAG "${dagId}".`, {
      code: "JW4014",
      hint: didYouMean(dagId, known) ?? `The DAGs are ${known.join(", ")}.`,
    });
  }
}

function readGivenParams(params: unknown): Readonly<Record<string, unknown>> {
  if (params === undefined) return {};
  if (typeof params === "object" && params !== null && !Array.isArray(params)) {
    return params as Readonly<Record<string, unknown>>;
  }
  throw new JetwayError("The params of a run are no object.", {
    code: "JW4015",
    hint: "Give values by name: params: { month: … }.",
  });
}

function runExists(dagId: string, runId: string): JetwayError {
  return new JetwayError(`DAG "${dagId}" has a run "${runId}" already.`, {
    code: "JW4020",
    hint: "Give another runId, or leave it out.",
  });
}
