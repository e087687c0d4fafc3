import { createEngine, type EngineState, readRun, readTaskInstances } from "../engine/index.ts";
import { play } from "../virtual-time/play.ts";
import { type AnswerError, CaseError, toAnswerError } from "./case-error.ts";
import { asFields } from "./case-fields.ts";
import { readCaseId } from "./case-id.ts";
import { readTraceCase } from "./read-trace-case.ts";
import type { TraceCase } from "./trace-case.ts";
import type { TraceEvent } from "./trace-event.ts";
import { createTraceWriter, instanceName, stateOrNull } from "./trace-writer.ts";

/** One line of what `jetway engine trace` writes; `docs/engine-trace.md` says what each member means. */
export type TraceAnswer = TracePlay | { readonly id: unknown; readonly ok: false; readonly error: AnswerError };

/** How a case went. */
export interface TracePlay {
  readonly id: unknown;
  readonly ok: true;
  readonly end_t: number;
  readonly dag_run: string | null;
  readonly runs: readonly TraceRun[];
  readonly stuck?: true;
  readonly ambiguous?: true;
  readonly order_sensitive?: readonly string[];
  readonly trace?: readonly TraceEvent[];
}

/** How a run of a case ended. */
export interface TraceRun {
  readonly state: string;
  readonly tis: Readonly<Record<string, { readonly state: string | null; readonly try: number }>>;
}

/** Answers a case as Airflow would. A case that is none, or whose DAG Airflow refuses, is answered with its error. */
export function answerTraceCase(given: unknown): TraceAnswer {
  const id = readCaseId(given);
  try {
    return { id, ok: true, ...playCase(readTraceCase(asFields(given, "the case"))) };
  } catch (error) {
    if (error instanceof CaseError) return { id, ok: false, error: toAnswerError(error) };
    throw error;
  }
}

function playCase({ now, configuration, runs, createScript, trace }: TraceCase): Omit<TracePlay, "id" | "ok"> {
  const engine = createEngine(configuration);
  const writer = createTraceWriter(
    now,
    runs.map(({ runId }) => runId),
    configuration.limits !== null,
  );
  const isOver = ({ data }: EngineState) => data.activeRuns.length === 0;
  const watch = createWatch();
  const end = play({
    engine,
    at: now,
    events: runs,
    script: createScript(),
    listen: writer.write,
    isOver: (state) => isOver(state) || watch(state),
  });
  const ends = runs.map(({ dagId, runId }) => readEnd(engine, dagId, runId));
  return {
    end_t: (end - now) / 1_000_000,
    dag_run: ends.length === 1 ? (ends[0]?.state ?? null) : null,
    runs: ends,
    ...(isOver(engine) ? {} : { stuck: true }),
    ...(engine.competition?.ambiguous === true ? { ambiguous: true } : {}),
    ...(writer.orderSensitive.size === 0 ? {} : { order_sensitive: [...writer.orderSensitive].sort() }),
    ...(trace ? { trace: writer.events } : {}),
  };
}

/** Refuses to go on for ever, as with a sensor that is rescheduled again and again. @throws CaseError after very many moments. */
function createWatch(): (engine: EngineState) => false {
  let moments = 0;
  return ({ data }) => {
    moments += 1;
    const instances = moments < 5000 ? 0 : data.runs.reduce((count, run) => count + run.instances.task.length, 0);
    if (moments > 5000 + 100 * instances) throw new CaseError("the case does not come to an end", "EndlessCase");
    return false;
  };
}

function readEnd(engine: EngineState, dagId: string, runId: string): TraceRun {
  const tis: Record<string, { state: string | null; try: number }> = {};
  for (const instance of readTaskInstances(engine, dagId, runId)) {
    tis[instanceName(instance)] = { state: stateOrNull(instance.state), try: instance.tryNumber };
  }
  return { state: readRun(engine, dagId, runId)?.state ?? "queued", tis };
}
