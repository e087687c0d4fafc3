import { expect, test } from "vitest";
import { z } from "zod";
import { bash } from "../operators/bash.ts";
import { operator } from "../operators/operator.ts";
import { python } from "../operators/python.ts";
import { minutes } from "../time/duration.ts";
import { chain } from "./chain.ts";
import { cron } from "./cron-schedule.ts";
import { dag } from "./dag.ts";
import { isDag } from "./dag-object.ts";
import { jinja } from "./jinja.ts";
import { param } from "./param.ts";
import { run } from "./run.ts";
import { task } from "./task.ts";
import { text } from "./text.ts";

const load = task("load", ({ month }: { month: string }) => ({ month, rows: [{ origin: "SFO", delay: 1 }] }));
const count = task("count", ({ rows }: { rows: { origin: string; delay: number }[] }) => rows.length);
const ping = task("ping", () => null);

/** A factory seen as plain JavaScript sees it: nothing checks what it is given. */
type Unchecked = (inputs: unknown) => unknown;
const unchecked = (factory: object): Unchecked => factory as Unchecked;

/** The code of what a call throws. */
function thrownCode(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
}

const edges = ({ ir }: ReturnType<typeof dag>) => ir.edges.map(({ from, to, reason }) => `${from} ${reason} ${to}`);

test("a DAG is frozen data with a place for each node", () => {
  const made = dag("flights", { tags: ["x"] }, () => {
    load({ month: "2001-01" });
  });
  expect(isDag(made)).toBe(true);
  expect(Object.isFrozen(made.ir.tasks[0]?.options)).toBe(true);
  expect(made.ir.source?.file).toMatch(/dag\.test\.ts/);
  expect(made.ir.tasks[0]?.source?.line).toBeGreaterThan(made.ir.source?.line ?? Number.POSITIVE_INFINITY);
  expect(structuredClone(made.ir)).toEqual(made.ir);
});

test("an output given to an input becomes an XCom read and a data edge", () => {
  const made = dag("flights", {}, () => {
    count({ rows: load({ month: "2001-01" }).output.rows });
  });
  expect(made.ir.tasks[1]).toMatchObject({
    inputs: { rows: { kind: "xcom", taskId: "load", key: "return_value", path: ["rows"] } },
  });
  expect(edges(made)).toEqual(["load data count"]);
});

test("an item of a list inside a list input is read by its index", () => {
  const made = dag("flights", {}, () => {
    const loaded = load({ month: "2001-01" });
    count({ rows: [loaded.output.rows.at(0), { origin: "LAX", delay: loaded.output.rows.at(-1).delay }] });
  });
  expect(made.ir.tasks[1]).toMatchObject({
    inputs: {
      rows: {
        kind: "list",
        items: [
          { kind: "xcom", path: ["rows", 0] },
          {
            kind: "object",
            entries: { origin: { kind: "literal" }, delay: { kind: "xcom", path: ["rows", -1, "delay"] } },
          },
        ],
      },
    },
  });
  expect(edges(made)).toEqual(["load data count"]);
});

test("a pair of tasks has one edge, and data says more than order", () => {
  const made = dag("flights", {}, () => {
    const first = ping();
    const loaded = load({ month: "2001-01" }).after(first);
    const counted = count.override({ taskId: "counted" });
    first.before(loaded);
    counted({ rows: loaded.output.rows }).after(loaded);
  });
  expect(edges(made)).toEqual(["ping order load", "load data counted"]);
});

test("a chain runs its lists side by side", () => {
  const named = (taskId: string) => ping.override({ taskId })();
  const made = dag("chained", {}, () => chain(named("a"), [named("b"), named("c")], [], named("d")));
  expect(edges(made)).toEqual(["a order b", "a order c", "b order d", "c order d"]);
});

test("an override keeps the handler and changes the id and options of the new task alone", () => {
  const made = dag("overridden", {}, () => {
    load({ month: "a" });
    load.override({ taskId: "again", retries: 3, retryDelay: minutes(2) })({ month: "b" });
  });
  expect(made.ir.tasks.map(({ taskId, options }) => [taskId, options])).toEqual([
    ["load", {}],
    ["again", { retries: { kind: "json", value: 3 }, retryDelay: { kind: "duration", seconds: 120 } }],
  ]);
  expect(made.handlers.get("again")).toBe(made.handlers.get("load"));
});

test("a task takes the name of its function when it has no id", () => {
  function summarise() {
    return 1;
  }
  expect(task(summarise).taskId).toBe("summarise");
  expect(
    thrownCode(() =>
      task(
        (
          () => () =>
            1
        )(),
      ),
    ),
  ).toBe("JW8008");
});

test("text is joined from parts, and its references make edges", () => {
  const made = dag("templated", { params: { region: param<string>() } }, ({ params }) => {
    load({ month: text`s3://${params.region}/${run.ds}/${1}` });
  });
  expect(made.ir.tasks[0]).toMatchObject({
    inputs: {
      month: {
        kind: "template",
        parts: [
          { kind: "literal", value: "s3://" },
          { kind: "param", name: "region", path: [] },
          { kind: "literal", value: "/" },
          { kind: "run", field: "ds" },
          { kind: "literal", value: "/" },
          { kind: "literal", value: 1 },
        ],
      },
    },
  });
});

test("a param is described by its schema, or left for the compiler to read from its type", () => {
  const made = dag(
    "params",
    {
      params: { month: param(z.string().regex(/^\d{4}$/), { default: "2001" }), limit: param<number>({ default: 3 }) },
    },
    () => {},
  );
  expect(made.ir.params).toMatchObject([
    { name: "month", schema: { type: "string", pattern: "^\\d{4}$" }, default: "2001" },
    { name: "limit", schema: null, default: 3 },
  ]);
});

test("a start date without offset is meant in the zone of the schedule", () => {
  const schedule = cron("0 6 * * *", { timezone: "Europe/Berlin" });
  const made = dag("zoned", { schedule, startDate: "2026-01-01", endDate: "2026-02-01T00:00:00Z" }, () => {});
  expect(made.ir.options).toEqual({
    startDate: { kind: "instant", local: "2026-01-01T00:00:00", timezone: "Europe/Berlin" },
    endDate: { kind: "instant", local: "2026-02-01T00:00:00", timezone: "UTC" },
  });
});

test("operators keep their own arguments apart from the options of every operator", () => {
  const made = dag("operators", {}, () => {
    const cleaned = python<string>("clean", { callable: "warehouse.clean:run", inputs: { limit: 5 }, retries: 1 });
    bash("notify", { command: "echo $DAY", env: { DAY: run.ds, CLEAN: cleaned }, cwd: "/tmp" });
    operator("http.Ping", { taskId: "ping", arguments: { endpoint: jinja("{{ ds }}") }, pool: "http" });
  });
  expect(made.ir.tasks).toMatchObject([
    { kind: "python", callable: "warehouse.clean:run", options: { retries: { value: 1 } } },
    { kind: "bash", command: "echo $DAY", workingDirectory: "/tmp", environment: { DAY: { kind: "run" } } },
    { kind: "operator", operator: "http.Ping", arguments: { endpoint: { kind: "jinja" } }, options: { pool: {} } },
  ]);
  expect(edges(made)).toEqual(["clean data notify"]);
});

test("what the body returns names the results", () => {
  expect(dag("results", {}, () => ({ rows: load({ month: "x" }) })).ir.results).toEqual({ rows: "load" });
});

test("a reference to an output is no promise, so that it survives an await", async () => {
  let output: unknown;
  dag("awaited", {}, () => {
    output = load({ month: "x" }).output;
  });
  expect(await output).toBe(output);
});

test("a task outside a DAG's body is refused", () => {
  expect(thrownCode(() => ping())).toBe("JW8001");
});

test("a second task of the same id is refused with the line of the first", () => {
  const twice = () =>
    dag("twice", {}, () => {
      ping();
      ping();
    });
  expect(thrownCode(twice)).toBe("JW8002");
  expect(twice).toThrow(/has two tasks with the id "ping" \(the first is on line \d+\)/);
});

test("a reference, a param or a task of another DAG is refused", () => {
  let foreign: unknown;
  let foreignParam: unknown;
  dag("first", { params: { month: param<string>() } }, ({ params }) => {
    foreign = load({ month: "x" });
    foreignParam = params.month;
  });
  const second = (body: () => void) => thrownCode(() => dag("second", {}, body));
  expect(second(() => unchecked(count)({ rows: foreign }))).toBe("JW8003");
  expect(second(() => unchecked(load)({ month: foreignParam }))).toBe("JW8003");
  expect(second(() => void ping().after(foreign as ReturnType<typeof ping>))).toBe("JW8003");
});

test("an unknown option is refused with the one that was meant", () => {
  expect(() => ping.override({ retires: 3 } as never)).toThrow(/Option "retires" of task "ping"/);
  try {
    ping.override({ retry_delay: 3 } as never);
    expect.unreachable();
  } catch (error) {
    expect((error as { hint: string }).hint).toBe('Did you mean "retryDelay"?');
  }
});

test("an option of the wrong type is refused where it is written", () => {
  expect(thrownCode(() => ping.override({ retries: "3" } as never))).toBe("JW8005");
  expect(thrownCode(() => ping.override({ retries: 1.5 }))).toBe("JW8005");
  expect(thrownCode(() => ping.override({ retryDelay: 300 } as never))).toBe("JW8010");
  expect(thrownCode(() => ping.override({ startDate: "2026-02-30" }))).toBe("JW8011");
  expect(thrownCode(() => ping.override({ executorConfig: { at: new Date() } } as never))).toBe("JW8005");
  expect(thrownCode(() => dag("x", { schedule: "@daily" } as never, () => {}))).toBe("JW8005");
});

test("an input that is no data is refused by its name", () => {
  const broken = () => dag("x", {}, () => void unchecked(load)({ month: { nested: [() => 1] } }));
  expect(thrownCode(broken)).toBe("JW8006");
  expect(broken).toThrow(/Input "load\.month"/);
});

test("a body that is asynchronous or returns something else than tasks is refused", () => {
  expect(thrownCode(() => dag("x", {}, (async () => {}) as never))).toBe("JW8007");
  expect(thrownCode(() => dag("x", {}, (() => ({ rows: 1 })) as never))).toBe("JW8013");
});

test("a DAG inside another DAG's body is refused, and the next DAG can be made all the same", () => {
  expect(thrownCode(() => dag("outer", {}, () => void dag("inner", {}, () => {})))).toBe("JW8012");
  expect(dag("after", {}, () => {}).dagId).toBe("after");
});

test("a schema that cannot be JSON Schema is refused with what to use", () => {
  const schema = { "~standard": { version: 1, vendor: "tiny", validate: (value: unknown) => ({ value }) } } as const;
  expect(thrownCode(() => param(schema))).toBe("JW8009");
  expect(thrownCode(() => param(z.date()))).toBe("JW8009");
});

test("an input called __proto__ is an input like any other", () => {
  const inputs = JSON.parse('{"__proto__": "x"}');
  const made = dag("x", {}, () => void unchecked(ping)(inputs));
  expect(JSON.stringify(made.ir.tasks[0])).toContain('"__proto__":{"kind":"literal","value":"x"}');
});
