import type { AirflowVersion } from "../ir/airflow-version.ts";
import type { Microseconds } from "../time/microseconds.ts";
import { secondsToMicroseconds } from "../time/seconds-to-microseconds.ts";
import {
  type DataInterval,
  inferManualDataInterval,
  nextRun,
  type Timetable,
  TimetableError,
  type TimetableQuestion,
  type TimetableRun,
} from "../timetable/index.ts";
import { type AnswerError, CaseError, toAnswerError } from "./case-error.ts";
import { asFields, asFlag, asList, asNumber, type CaseFields } from "./case-fields.ts";
import { readCaseId } from "./case-id.ts";
import { readInstant, writeInstant } from "./case-instant.ts";
import { readTarget } from "./case-target.ts";
import { readTimetable } from "./read-timetable.ts";

/** An instant as answers have it: `2024-01-01T00:00:00Z`. */
type InstantText = string;

/** One line of what `jetway engine timetable` writes. */
export type TimetableAnswer =
  | { readonly id: unknown; readonly ok: false; readonly error: AnswerError }
  | {
      readonly id: unknown;
      readonly ok: true;
      /** Airflow's class. */
      readonly timetable: string;
      /** Null at the end: no further run. */
      readonly runs: readonly (TimetableAnswerRun | null)[];
      readonly manual: readonly (readonly [start: InstantText, end: InstantText] | { readonly error: AnswerError })[];
      /** What the timetable raised instead of giving the next run. */
      readonly error?: AnswerError;
      /** The minor whose rules were followed. */
      readonly airflow: AirflowVersion;
    };

/** A run as answers have it. */
export interface TimetableAnswerRun {
  readonly run_after: InstantText;
  readonly data_interval: readonly [start: InstantText, end: InstantText];
  readonly logical_date: InstantText;
}

const classNames: Readonly<Record<Timetable["kind"], string>> = {
  cronTrigger: "CronTriggerTimetable",
  multipleCronTrigger: "MultipleCronTriggerTimetable",
  cronDataInterval: "CronDataIntervalTimetable",
  deltaTrigger: "DeltaTriggerTimetable",
  deltaDataInterval: "DeltaDataIntervalTimetable",
  events: "EventsTimetable",
  once: "OnceTimetable",
  continuous: "ContinuousTimetable",
  null: "NullTimetable",
  assetOrTime: "AssetOrTimeSchedule",
};

/** A case once it is read. */
interface TimetableCase {
  readonly timetable: Timetable;
  readonly question: TimetableQuestion;
  readonly steps: number;
  readonly advance: "run_after" | number | null;
  readonly manual: readonly Microseconds[];
}

/** Answers a case of `jetway engine timetable`, in the format that `docs/engine-trace.md` describes. Never throws for what a case says. */
export function answerTimetableCase(given: unknown): TimetableAnswer {
  const id = readCaseId(given);
  let read: TimetableCase;
  try {
    read = readCase(given);
  } catch (error) {
    if (error instanceof CaseError) return { id, ok: false, error: toAnswerError(error) };
    throw error;
  }
  const { runs, error } = listRuns(read);
  const manual = read.manual.map((moment) => inferManual(read, moment));
  const timetable = classNames[read.timetable.kind];
  const answer = { id, ok: true, timetable, runs, manual, airflow: read.question.target } as const;
  return error === undefined ? answer : { ...answer, error };
}

function readCase(given: unknown): TimetableCase {
  const fields = asFields(given, "the case");
  const now = readInstant(fields["now"], "now");
  const steps = asNumber(fields["steps"] ?? 1, "steps");
  return {
    timetable: readTimetable(fields["timetable"]),
    question: {
      lastInterval: readLastInterval(fields),
      restriction: {
        earliest: tryReadInstant(fields, "start"),
        latest: tryReadInstant(fields, "end"),
        catchup: asFlag(fields["catchup"] ?? false, "catchup"),
      },
      now,
      target: readTarget(fields["target"]),
    },
    steps,
    advance: readAdvance(fields["advance"] ?? null),
    manual: asList(fields["manual"] ?? [], "manual").map((moment) => readInstant(moment, "manual")),
  };
}

function tryReadInstant(fields: CaseFields, name: string): Microseconds | null {
  const value = fields[name] ?? null;
  return value === null ? null : readInstant(value, name);
}

function readLastInterval(fields: CaseFields): DataInterval | null {
  const value = fields["last_interval"] ?? null;
  if (value === null) return null;
  const [start, end] = asList(value, "last_interval");
  return { start: readInstant(start, "last_interval"), end: readInstant(end, "last_interval") };
}

function readAdvance(value: unknown): TimetableCase["advance"] {
  return value === null || value === "run_after" ? value : secondsToMicroseconds(asNumber(value, "advance"));
}

function listRuns({ timetable, question, steps, advance }: TimetableCase): {
  readonly runs: readonly (TimetableAnswerRun | null)[];
  readonly error?: AnswerError;
} {
  const runs: (TimetableAnswerRun | null)[] = [];
  let { lastInterval, now } = question;
  for (let step = 0; step < steps; step++) {
    let run: TimetableRun | null;
    try {
      run = nextRun(timetable, { ...question, lastInterval, now });
    } catch (error) {
      return { runs, error: toRaised(error) };
    }
    runs.push(run === null ? null : writeRun(run));
    if (run === null) break;
    lastInterval = run.dataInterval;
    if (advance === "run_after") now = Math.max(now, run.runAfter);
    else if (advance !== null) now += advance;
  }
  return { runs };
}

function inferManual({ timetable, question }: TimetableCase, moment: Microseconds) {
  try {
    const { start, end } = inferManualDataInterval(timetable, moment, question.target);
    return [writeInstant(start), writeInstant(end)] as const;
  } catch (error) {
    return { error: toRaised(error) };
  }
}

function writeRun({ runAfter, dataInterval: { start, end }, logicalDate }: TimetableRun): TimetableAnswerRun {
  return {
    run_after: writeInstant(runAfter),
    data_interval: [writeInstant(start), writeInstant(end)],
    logical_date: writeInstant(logicalDate),
  };
}

function toRaised(error: unknown): AnswerError {
  if (error instanceof TimetableError) return { type: error.pythonType, message: error.reason };
  throw error;
}
