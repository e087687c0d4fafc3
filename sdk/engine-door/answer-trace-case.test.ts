import { expect, test } from "vitest";
import { playedCase, refusalOf } from "../../test/support/played-case.ts";
import { answerTraceCase } from "./answer-trace-case.ts";

const one = { tasks: [{ id: "a" }] };

test("an answer has the case's id, the ends of all task instances and the trace", () => {
  expect(answerTraceCase({ id: "x", dag: one })).toEqual({
    id: "x",
    ok: true,
    end_t: 1,
    dag_run: "success",
    runs: [{ state: "success", tis: { a: { state: "success", try: 1 } } }],
    trace: [
      { t: 0, step: 0, phase: "pass", task: "a", map: -1, from: null, to: "scheduled", try: 1 },
      { t: 0, step: 0, phase: "queue", task: "a", map: -1, from: "scheduled", to: "queued", try: 1 },
      { t: 0, step: 0, phase: "start", task: "a", map: -1, from: "queued", to: "running", try: 1 },
      { t: 1, step: 1, phase: "complete", task: "a", map: -1, from: "running", to: "success", try: 1 },
      { t: 1, step: 1, phase: "pass", dag_run: true, from: "running", to: "success" },
    ],
  });
});

test("events of one part of a pass are sorted by run, task id and map index, changes of runs last", () => {
  const tasks = [{ id: "b", map: { over: 2 } }, { id: "B" }, { id: "a" }];
  const answer = answerTraceCase({ dag: { tasks }, runs: [{}, {}] });
  const names = answer.ok ? (answer.trace ?? []).filter(({ phase, t }) => phase === "pass" && t === 0) : [];
  expect(names.map((event) => ("task" in event ? `${event.run} ${event.task} ${event.map}` : "run"))).toEqual([
    "0 B -1",
    "0 a -1",
    "0 b 0",
    "0 b 1",
    "1 B -1",
    "1 a -1",
    "1 b 0",
    "1 b 1",
  ]);
  expect(answer).toMatchObject({ dag_run: null, end_t: 1 });
});

test("the trace can be left out, and what is stuck says so", () => {
  const traceCase = { mode: "full", trace: false, dag: { tasks: [{ id: "a", pool: "p" }] }, pools: { p: 0 } };
  const answer = answerTraceCase(traceCase);
  expect(answer).toMatchObject({ ok: true, stuck: true, dag_run: "running" });
  expect(answer).not.toHaveProperty("trace");
  expect(answerTraceCase({ ...traceCase, pools: { p: { slots: 1, include_deferred: true } } })).not.toHaveProperty(
    "stuck",
  );
});

test("a run that starts and ends in one step has one event", () => {
  const answer = answerTraceCase({ mode: "full", dag: { tasks: [{ id: "e", kind: "empty" }] } });
  const ends = answer.ok ? (answer.trace ?? []).filter((event) => "dag_run" in event) : [];
  expect(ends.map(({ from, to }) => `${from} ${to}`)).toEqual(["queued running", "running success"]);
});

test("the more exact entry of a script wins, with the run before it first", () => {
  const script = {
    m: [{ duration_s: 2 }],
    "m[1]": [{ duration_s: 3 }],
    "1/m": [{ duration_s: 4 }],
    "1/m[1]": [{ duration_s: 5 }],
  };
  const { changesOf } = playedCase({ dag: { tasks: [{ id: "m", map: { over: 2 } }] }, runs: [{}, {}], script });
  expect(["0/m[0]", "0/m[1]", "1/m[0]", "1/m[1]"].map((name) => changesOf(name).at(-1)?.split(" ")[0])).toEqual([
    "2",
    "3",
    "4",
    "5",
  ]);
});

test("the last entry of a script repeats, and moments are counted to the microsecond", () => {
  const tasks = [{ id: "a", retries: 3, retry_delay_s: 0.5 }];
  const played = playedCase({ dag: { tasks }, script: { a: [{ state: "failed", duration_s: 0.25 }] } });
  expect([played.states["a"], played.end]).toEqual(["failed 4", 2.500003]);
});

test("runs may have dates of their own, and pools and zones their defaults", () => {
  const runs = [{ logical_date: "2024-05-01T00:00:00+02:00", run_after: 1_714_600_000 }, { type: "backfill" }];
  expect(playedCase({ now: 1_714_600_000, dag: one, runs }).runStates).toEqual(["success", "success"]);
  expect(playedCase({ dag: one, runs: [] }).runStates).toEqual(["success"]);
});

test("a case that never ends is refused", () => {
  const script = { a: [{ state: "up_for_reschedule", duration_s: 0, reschedule_s: 0 }] };
  expect(refusalOf({ dag: { tasks: [{ id: "a", kind: "sensor" }] }, script })).toBe(
    "EndlessCase: the case does not come to an end",
  );
});

test.each([
  ["InvalidCase: the case is 1, not an object", 1],
  ["ValueError: parallelism is set to 0 or lower", { mode: "full", parallelism: 0, dag: one }],
  [
    "IntegrityError: two runs have the same logical date",
    { dag: one, runs: [{ logical_date: 0 }, { logical_date: 0 }] },
  ],
  ['ValueError: The key "a b" has characters that Airflow refuses', { dag: { tasks: [{ id: "a b" }] } }],
  ["ValueError: The key has to be less than 250 characters", { dag: { tasks: [{ id: "a".repeat(251) }] } }],
  ["InvalidCase: dag is missing, not an object", {}],
  ["InvalidCase: dag.tasks is required", { dag: { tasks: [] } }],
  ['InvalidCase: mode is core or full, not "fast"', { mode: "fast", dag: one }],
  ['InvalidCase: dep_order is default or reverse, not "any"', { dep_order: "any", dag: one }],
  ['InvalidCase: target is "2.9", not one of 3.0, 3.1, 3.2, 3.3, 3.4', { target: "2.9", dag: one }],
  ['InvalidCase: a: unknown kind "x"', { dag: { tasks: [{ id: "a", kind: "x" }] } }],
  ["InvalidCase: a: upstream is 3, not a list of ids", { dag: { tasks: [{ id: "a", upstream: 3 }] } }],
  ['InvalidCase: a: unknown upstream "b"', { dag: { tasks: [{ id: "a", upstream: ["b"] }] } }],
  ['InvalidCase: a: unknown group "g"', { dag: { tasks: [{ id: "a", group: "g" }] } }],
  ["InvalidCase: a: a mapped task needs map", { dag: { tasks: [{ id: "a", kind: "mapped" }] } }],
  ["InvalidCase: a: cannot map over true", { dag: { tasks: [{ id: "a", map: { over: true } }] } }],
  ["InvalidCase: a: map.over has one to three sources", { dag: { tasks: [{ id: "a", map: { over: [] } }] } }],
  [
    "InvalidCase: a: expand_kwargs takes one source",
    { dag: { tasks: [{ id: "a", map: { over: [1, 2], kwargs: true } }] } },
  ],
  ['InvalidCase: a: maps over unknown task "b"', { dag: { tasks: [{ id: "a", map: { over: "b" } }] } }],
  ["InvalidCase: every task and group needs an id of its own", { dag: { tasks: [{ id: "a" }, { id: "a" }] } }],
  ["InvalidCase: a: retries is 1.5, not a whole number", { dag: { tasks: [{ id: "a", retries: 1.5 }] } }],
  ['InvalidCase: script["b"] is about no task of the DAG', { dag: one, script: { b: [{}] } }],
  ['InvalidCase: script["a"] is a list of outcomes', { dag: one, script: { a: [] } }],
  ['InvalidCase: script["a"]: a duration is not negative', { dag: one, script: { a: [{ duration_s: -1 }] } }],
  [
    'InvalidCase: script["a"]: mapped_length is 1e+300, not a whole number',
    { dag: one, script: { a: [{ mapped_length: 1e300 }] } },
  ],
  ['InvalidCase: script["a"]: unknown state "lost"', { dag: one, script: { a: [{ state: "lost" }] } }],
  [
    'InvalidCase: the type of a run is scheduled or manual or backfill or asset_triggered, not "odd"',
    { dag: one, runs: [{ type: "odd" }] },
  ],
  ['InvalidCase: pool "p": slots is a whole number, -1 for unlimited', { dag: one, pools: { p: -2 } }],
  ['InvalidCase: pool "p": slots is a whole number, -1 for unlimited', { mode: "full", dag: one, pools: { p: {} } }],
  ['ValueError: a: unknown trigger rule "some"', { dag: { tasks: [{ id: "a", trigger_rule: "some" }] } }],
  ['ValueError: a: unknown weight rule "up"', { dag: { tasks: [{ id: "a", weight_rule: "up" }] } }],
  ["ValueError: pool slots for a cannot be less than 1", { dag: { tasks: [{ id: "a", pool_slots: 0 }] } }],
  [
    "ValueError: a: Airflow 3.0 has no trigger rule all_done_min_one_success",
    { target: "3.0.6", dag: { tasks: [{ id: "a", trigger_rule: "all_done_min_one_success" }] } },
  ],
  [
    "FailFastDagInvalidTriggerRule: A 'fail_fast' dag can only have all_success trigger rule",
    { dag: { fail_fast: true, tasks: [{ id: "a", trigger_rule: "all_done" }] } },
  ],
  [
    "AirflowDagCycleException: Cycle detected in Dag: dag",
    {
      dag: {
        tasks: [
          { id: "a", upstream: ["b"] },
          { id: "b", upstream: ["a"] },
        ],
      },
    },
  ],
  [
    "InvalidCase: g lies in itself",
    {
      dag: {
        tasks: [{ id: "a" }],
        groups: [
          { id: "g", parent: "h" },
          { id: "h", parent: "g" },
        ],
      },
    },
  ],
  [
    "NotImplementedError: a: operator expansion in an expanded task group is not yet supported",
    {
      dag: {
        tasks: [{ id: "a", group: "h", map: { over: 1 } }],
        groups: [
          { id: "g", map: { over: 1 } },
          { id: "h", parent: "g" },
        ],
      },
    },
  ],
  [
    "ValueError: a: tasks in a mapped task group cannot have trigger_rule set to 'ALWAYS'",
    { dag: { tasks: [{ id: "a", group: "g", trigger_rule: "always" }], groups: [{ id: "g", map: { over: 1 } }] } },
  ],
  [
    "ValueError: Setup tasks must be followed with trigger rule ALL_SUCCESS.",
    {
      dag: {
        tasks: [
          { id: "s", kind: "setup" },
          { id: "a", upstream: ["s"], trigger_rule: "all_done" },
        ],
      },
    },
  ],
])("a case is refused: %s", (refusal, traceCase) => {
  expect(refusalOf(traceCase)).toBe(refusal);
});

test("a condition is what Python takes for one", () => {
  const skipped = (xcom: unknown) =>
    playedCase({
      dag: {
        tasks: [
          { id: "s", kind: "short_circuit" },
          { id: "x", upstream: ["s"] },
        ],
      },
      script: { s: [{ xcom }] },
    }).states["x"];
  for (const value of [false, 0, "", [], {}, null]) expect(skipped(value)).toBe("skipped 0");
  for (const value of [true, 1, "no", [0], { a: 0 }]) expect(skipped(value)).toBe("success 1");
});

test("a returned list is as long as the case says, however long that is", () => {
  const tasks = [{ id: "a" }, { id: "m", map: { over: "a" } }];
  const states = (length: number) => playedCase({ dag: { tasks }, script: { a: [{ mapped_length: length }] } }).states;
  expect(states(2)).toEqual({ a: "success 1", "m[0]": "success 1", "m[1]": "success 1" });
  expect(states(9e15)).toEqual({ a: "failed 1", m: "upstream_failed 0" });
});

test("the back-off may be a yes or a no, as Airflow before 3.2 has it", () => {
  const end = (backOff: unknown) =>
    playedCase({
      dag: { tasks: [{ id: "a", retries: 2, retry_delay_s: 4, retry_exponential_backoff: backOff }] },
      script: { a: [{ state: "failed" }] },
    }).end;
  expect([end(true), end(false)]).toEqual([19.000002, 11.000002]);
});

test("a deferred task goes on when its trigger fires, and uses up an entry of the script", () => {
  const played = playedCase({ dag: one, script: { a: [{ state: "deferred", trigger_s: 30 }, { duration_s: 2 }] } });
  expect([played.states["a"], played.end]).toEqual(["success 1", 33]);
  expect(played.changesOf("a").slice(3, 5)).toEqual(["1 running -> deferred", "31 deferred -> scheduled"]);
});

test("a literal may be an object, which is mapped over its members", () => {
  expect(Object.keys(playedCase({ dag: { tasks: [{ id: "m", map: { over: [{ a: 1, b: 2 }] } }] } }).states)).toEqual([
    "m[0]",
    "m[1]",
  ]);
});

test("a teardown may come directly after a setup, and a run that starts and ends in one pass has one event", () => {
  const tasks = [
    { id: "s", kind: "setup" },
    { id: "t", kind: "teardown", upstream: ["s"] },
  ];
  expect(playedCase({ dag: { tasks } }).runStates).toEqual(["success"]);
  const answer = answerTraceCase({ mode: "full", dag: { start_date: "2024-01-01", tasks: [{ id: "a" }] } });
  expect(answer.ok && answer.trace).toMatchObject([{ dag_run: true, from: "queued", to: "success" }]);
});

test("where Airflow's database would decide which one is queued, the answer says so", () => {
  const tasks = [
    { id: "a", pool: "p" },
    { id: "b", pool: "p" },
  ];
  expect(answerTraceCase({ mode: "full", pools: { p: 1 }, dag: { tasks } })).toMatchObject({ ambiguous: true });
});

test("a truth value has to be one", () => {
  expect(refusalOf({ trace: "no", dag: one })).toBe('InvalidCase: the case: trace is "no", neither true nor false');
});

test("the clock jumps to the end of a run's time, and not for a run that has ended before", () => {
  const dag = { ...one, dagrun_timeout_s: 5 };
  expect(playedCase({ mode: "full", dag, script: { a: [{ duration_s: 60 }] } }).end).toBe(5.000001);
  expect(playedCase({ mode: "full", dag }).end).toBe(1);
});

test("a fault that is not the case's own is not hidden", () => {
  const broken = Object.defineProperty({}, "dag", {
    get: () => {
      throw new TypeError("not readable");
    },
  });
  expect(() => answerTraceCase(broken)).toThrow("not readable");
});
