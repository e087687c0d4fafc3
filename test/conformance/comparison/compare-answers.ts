import type { ExpectedAnswer, ExpectedEvent, ExpectedPlay } from "../cases/expected-answer.ts";

/**
 * What two answers to a case disagree about, one sentence each; empty when they agree.
 *
 * Every change of state with its time and try number has to be the same, and how everything ended. Not compared are the numbering of steps, the
 * phases, the order of different task instances at one moment, and what an error says. What is ambiguous to Airflow agrees with everything.
 */
export function compareAnswers(expected: ExpectedAnswer, actual: ExpectedAnswer): readonly string[] {
  if (!expected.ok || !actual.ok) return compareRefusals(expected, actual);
  if (expected.ambiguous === true) return [];
  return [
    ...compareEvents(expected.trace, actual.trace),
    ...compareEnds(expected, actual),
    ...difference("dag_run", expected.dag_run, actual.dag_run),
    ...difference("stuck", expected.stuck === true, actual.stuck === true),
    ...difference("end_t", expected.end_t, actual.end_t),
  ];
}

function compareRefusals(expected: ExpectedAnswer, actual: ExpectedAnswer): readonly string[] {
  if (!expected.ok && !actual.ok) return [];
  if (!expected.ok) return [`Airflow refuses the case (${expected.error.message}), the engine plays it`];
  return actual.ok ? [] : [`Airflow plays the case, the engine refuses it (${actual.error.message})`];
}

function compareEnds(expected: ExpectedPlay, actual: ExpectedPlay): readonly string[] {
  const ends = (play: ExpectedPlay) =>
    new Map(
      play.runs.flatMap((run, number) => [
        [`run ${number}`, run.state],
        ...Object.entries(run.tis).map(([name, end]) => [`run ${number}, ${name}`, `${end.state} try ${end.try}`]),
      ]) as Iterable<[string, string]>,
    );
  return compareMaps(ends(expected), ends(actual));
}

/** The changes of one task instance or run at one moment, in their order, are what is compared. */
function compareEvents(
  expected: readonly ExpectedEvent[] | undefined,
  actual: readonly ExpectedEvent[] | undefined,
): readonly string[] {
  if (expected === undefined || actual === undefined) return [];
  const [byExpected, byActual] = [eventsByPlace(expected), eventsByPlace(actual)];
  const times = [...new Set([...byExpected.keys(), ...byActual.keys()])].sort((left, right) => left - right);
  for (const time of times) {
    const differences = compareMaps(byExpected.get(time) ?? new Map(), byActual.get(time) ?? new Map());
    // What comes after the first difference follows from it.
    if (differences.length > 0) return differences.map((text) => `at ${time} s, ${text}`);
  }
  return [];
}

function eventsByPlace(events: readonly ExpectedEvent[]): Map<number, Map<string, string>> {
  const byTime = new Map<number, Map<string, string>>();
  for (const event of events) {
    const places = byTime.get(event.t) ?? new Map<string, string>();
    byTime.set(event.t, places);
    const place = `run ${event.run ?? 0}${event.dag_run === true ? "" : `, ${nameOf(event)}`}`;
    const attempt = event.dag_run === true || event.to === "expanded" ? "" : ` try ${event.try ?? 0}`;
    const length = event.length === undefined ? "" : ` to ${event.length}`;
    places.set(place, `${places.get(place) ?? event.from} -> ${event.to}${length}${attempt}`);
  }
  return byTime;
}

function nameOf({ task, map = -1 }: ExpectedEvent): string {
  return map < 0 ? String(task) : `${task}[${map}]`;
}

function compareMaps(expected: ReadonlyMap<string, string>, actual: ReadonlyMap<string, string>): readonly string[] {
  const places = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return places.flatMap((place) => difference(place, expected.get(place), actual.get(place)));
}

function difference(place: string, expected: unknown, actual: unknown): readonly string[] {
  if (expected === actual) return [];
  const say = (value: unknown) => (value === undefined ? "nothing" : String(value));
  return [`${place}: Airflow says ${say(expected)}, the engine ${say(actual)}`];
}
