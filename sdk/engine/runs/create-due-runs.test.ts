import { expect, test } from "vitest";
import {
  createScene,
  dagPlan,
  ended,
  only,
  requestRun,
  seconds,
  taskPlan,
} from "../../../test/support/engine-scene.ts";

const hour = 3600;
const interval = { kind: "fixed", microseconds: 0 } as const;
const hourly = { kind: "cronTrigger", cron: "0 * * * *", timezone: "UTC", interval, runImmediately: false } as const;

function hourlyPlan(more: Parameters<typeof dagPlan>[1] = {}) {
  return dagPlan([taskPlan("a")], { timetable: hourly, startDate: 0, maxActiveRuns: 2, ...more });
}

function id(hours: number): string {
  return `scheduled__${new Date(hours * hour * 1000).toISOString().slice(0, 19)}+00:00`;
}

function created(commands: Parameters<typeof only>[0]): readonly string[] {
  return only(commands, "runCreated").map(({ runId }) => runId);
}

test("with catchup every run since the start date is made, as many at once as may be active", () => {
  const scene = createScene([hourlyPlan({ catchup: true })]);
  expect(created(scene.advance(2 * hour + 1))).toEqual([id(0), id(1)]);
  const commands = scene.advance(2 * hour + 2, ended(id(0), "a"));
  expect(created(commands)).toEqual([id(2)]);
  expect(only(commands, "setTimer").map(({ at }) => at)).toContain(seconds(3 * hour));
});

test("without catchup only the last run that is due is made, also when there was no room for the ones between", () => {
  const scene = createScene([hourlyPlan({ maxActiveRuns: 1 })]);
  expect(created(scene.advance(5 * hour + 1))).toEqual([id(5)]);
  expect(created(scene.advance(6 * hour))).toEqual([]);
  expect(created(scene.advance(9 * hour + 1, ended(id(5), "a")))).toEqual([id(9)]);
});

test("a paused DAG makes no runs; when it goes on, what it missed is left out", () => {
  const scene = createScene([hourlyPlan()]);
  scene.advance(0, { kind: "dagPaused", dagId: "dag", paused: true });
  expect(created(scene.advance(3 * hour))).toEqual([]);
  expect(created(scene.advance(4 * hour + 1, { kind: "dagPaused", dagId: "dag", paused: false }))).toEqual([id(4)]);
});

test("a date that has a run by hand already is passed over", () => {
  const scene = createScene([hourlyPlan({ catchup: true, maxActiveRuns: 9 })]);
  const commands = scene.advance(
    3 * hour,
    requestRun("by_hand", hour),
    requestRun("other", 3 * hour, { dataInterval: [seconds(3 * hour), seconds(3 * hour)] }),
  );
  expect(created(commands)).toEqual(["by_hand", "other", id(0), id(2)]);
});

test("before 3.2 a run is named by its logical date, since then by the moment from which on it may run", () => {
  const timetable = { kind: "cronDataInterval", cron: "0 * * * *", timezone: "UTC" } as const;
  for (const [target, name] of [
    ["3.1", id(4)],
    ["3.2", id(5)],
  ] as const) {
    expect(created(createScene([hourlyPlan({ timetable })], { target }).advance(5 * hour + 1))).toEqual([name]);
  }
});

test("a run by the clock is made without limits too, and an end date ends it", () => {
  const scene = createScene([hourlyPlan({ catchup: true, endDate: seconds(hour) })], { limits: null });
  expect(created(scene.advance(5 * hour))).toEqual([id(0), id(1)]);
  expect(scene.runState(id(0))).toBe("running");
  expect(created(scene.advance(9 * hour, ended(id(0), "a")))).toEqual([]);
});

test("a timetable that raises makes no run and is asked again later", () => {
  const scene = createScene([hourlyPlan({ timetable: { ...hourly, cron: "0 0 31 2 *" } })]);
  const commands = scene.advance(0);
  expect(commands).toEqual([{ kind: "setTimer", at: seconds(hour) }]);
  expect(scene.advance(1)).toEqual([]);
  expect(scene.advance(hour)).toEqual([{ kind: "setTimer", at: seconds(2 * hour) }]);
});

test("what is wrong with the engine itself is not taken for a timetable that raises", () => {
  const timetable = { ...hourly, timezone: "Nowhere/Land" };
  expect(() => createScene([hourlyPlan({ timetable })]).advance(0)).toThrow();
});

test("a continuous timetable starts the next run when the last one has ended", () => {
  const scene = createScene([hourlyPlan({ timetable: { kind: "continuous" }, maxActiveRuns: 1 })]);
  const [first] = created(scene.advance(10));
  expect(created(scene.advance(20))).toEqual([]);
  expect(created(scene.advance(30, ended(first ?? "", "a")))).toHaveLength(1);
});

test("a run by hand that leads back to its own date ends a continuous schedule, as in Airflow", () => {
  const scene = createScene([hourlyPlan({ timetable: { kind: "continuous" }, maxActiveRuns: 1 })]);
  const [first] = created(scene.advance(10));
  scene.advance(11, requestRun("by_hand", 10));
  scene.advance(20, ended(first ?? "", "a"));
  expect(created(scene.advance(30, ended("by_hand", "a")))).toEqual([]);
});

test("the id of a run tells microseconds where there are any", () => {
  const timetable = { kind: "events", events: [1_500_000], restrictToEvents: false } as const;
  expect(created(createScene([hourlyPlan({ timetable, catchup: true })]).advance(5))).toEqual([
    "scheduled__1970-01-01T00:00:01.500000+00:00",
  ]);
});
