import type { Microseconds } from "../time/microseconds.ts";
import type { EventsTimetable } from "./timetable.ts";
import type { DataInterval, TimetableQuestion, TimetableRun } from "./timetable-question.ts";

/** `EventsTimetable.next_dagrun_info`: the first event that is not too early; without catchup none that has passed. */
export function nextEventsRun({ events }: EventsTimetable, question: TimetableQuestion): TimetableRun | null {
  const { lastInterval, restriction, now } = question;
  const { latest, catchup } = restriction;
  const earliest = catchup ? restriction.earliest : Math.max(restriction.earliest ?? now, now);
  const found = events.find(
    (event) => (earliest === null || event >= earliest) && (lastInterval === null || event > lastInterval.end),
  );
  if (found === undefined || (latest !== null && found > latest)) return null;
  return { runAfter: found, dataInterval: { start: found, end: found }, logicalDate: found };
}

/** `EventsTimetable.infer_manual_data_interval`: the moment itself, or the last event, or the first when there is none before it. */
export function inferEventsInterval(
  { events, restrictToEvents }: EventsTimetable,
  runAfter: Microseconds,
): DataInterval {
  const event = restrictToEvents ? (events.findLast((moment) => moment <= runAfter) ?? events[0]) : undefined;
  const at = event ?? runAfter;
  return { start: at, end: at };
}
