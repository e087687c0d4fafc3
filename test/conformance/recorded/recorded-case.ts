import type { ExpectedAnswer, ExpectedEvent } from "../cases/expected-answer.ts";
import type { TraceCase } from "../cases/trace-case.ts";

/** A case and what a real Airflow answered to it. */
export interface RecordedCase {
  readonly case: TraceCase;
  readonly answer: ExpectedAnswer;
}

/** An event in a recording: `[t, run, task or null for the run itself, map index, from, to, try, length?]`. */
type ShortEvent = readonly (string | number | null)[];

/** One line of a recording. Events are told without their names, steps and phases: nothing compares those. */
export function writeRecordedCase({ case: traceCase, answer }: RecordedCase): string {
  if (!answer.ok) return JSON.stringify({ case: traceCase, answer });
  const { id: _id, trace = [], ...ends } = answer;
  return JSON.stringify({ case: traceCase, answer: ends, trace: trace.map(toShortEvent) });
}

/** Reads a line of a recording. */
export function readRecordedCase(line: string): RecordedCase {
  const recorded: { case: TraceCase; answer: ExpectedAnswer; trace?: ShortEvent[] } = JSON.parse(line);
  if (!recorded.answer.ok) return { case: recorded.case, answer: recorded.answer };
  return { case: recorded.case, answer: { ...recorded.answer, trace: (recorded.trace ?? []).map(fromShortEvent) } };
}

function toShortEvent(event: ExpectedEvent): ShortEvent {
  const place = [event.t, event.run ?? 0, event.dag_run === true ? null : (event.task ?? ""), event.map ?? -1];
  const change = [event.from, event.to, event.try ?? 0];
  return event.length === undefined ? [...place, ...change] : [...place, ...change, event.length];
}

function fromShortEvent([t, run, task, map, from, to, attempt, length]: ShortEvent): ExpectedEvent {
  const change = {
    t: Number(t),
    run: Number(run),
    from: from === null || from === undefined ? null : String(from),
    to: String(to),
  };
  if (task === null) return { ...change, dag_run: true };
  const expanded = length === undefined ? {} : { length: Number(length) };
  return { ...change, task: String(task), map: Number(map), try: Number(attempt), ...expanded };
}
