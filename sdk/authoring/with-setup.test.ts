import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { type AnyFunction, unchecked as seen } from "../../test/support/unchecked.ts";
import { dag } from "./dag.ts";
import { group } from "./group.ts";
import { task } from "./task.ts";
import { withSetup } from "./with-setup.ts";

const step = task("step", () => "value");
const use = task("use", ({ value }: { value: string }) => value);
const named = (taskId: string) => step.override({ taskId })();
const using = (taskId: string, value: ReturnType<typeof step>) => use.override({ taskId })({ value });

const edgesOf = (body: () => void) =>
  dag("scoped", {}, body)
    .ir.edges.map(({ from, to }) => `${from} ${to}`)
    .sort();
const inDag = (body: () => void) => thrownCode(() => dag("scoped", {}, body));

test("what has nothing before it in the body follows the setup, what has nothing behind it precedes the teardown", () => {
  const edges = edgesOf(() => {
    const before = named("before");
    const result = withSetup({ setup: named("setup"), teardown: named("teardown") }, () => {
      const first = using("first", before);
      named("alone");
      return using("last", first);
    });
    using("after", result);
  });
  expect(edges).toEqual(
    [
      "before first",
      "setup first",
      "first last",
      "last teardown",
      "last after",
      "setup alone",
      "alone teardown",
      "setup teardown",
    ].sort(),
  );
});

test("a scope in a scope follows the outer setup and precedes the outer teardown", () => {
  const edges = edgesOf(() => {
    withSetup({ setup: named("outer_setup"), teardown: named("outer_teardown") }, () => {
      withSetup({ setup: named("setup"), teardown: named("teardown") }, () => void named("work"));
    });
  });
  expect(edges).toEqual(
    [
      "outer_setup setup",
      "setup work",
      "work teardown",
      "setup teardown",
      "teardown outer_teardown",
      "outer_setup outer_teardown",
    ].sort(),
  );
});

test("edges of groups count as edges of their tasks", () => {
  const edges = edgesOf(() => {
    withSetup({ setup: named("setup"), teardown: named("teardown") }, () => {
      const first = group("first", () => void named("a").before(named("b")));
      const second = group("second", () => void named("c"));
      first.before(second);
    });
  });
  expect(edges).toEqual(
    ["first.a first.b", "first second", "setup first.a", "second.c teardown", "setup teardown"].sort(),
  );
});

test("setups and teardowns are marked, several as well as one", () => {
  const made = dag("scoped", {}, () => {
    withSetup({ setup: [named("one"), named("two")], teardown: named("gone"), onFailureFailDagrun: true }, () => {});
    withSetup({ teardown: named("late") }, () => void named("work"));
  });
  expect(made.ir.tasks).toMatchObject([
    { taskId: "one", setupTeardown: "setup" },
    { taskId: "two", setupTeardown: "setup" },
    { taskId: "gone", setupTeardown: "teardown", onFailureFailDagrun: true },
    { taskId: "late", setupTeardown: "teardown" },
    { taskId: "work" },
  ]);
  expect(made.ir.tasks[3]).not.toHaveProperty("onFailureFailDagrun");
  expect(made.ir.edges.map(({ from, to }) => `${from} ${to}`)).toEqual(["one gone", "two gone", "work late"]);
});

test("a scope without setup and teardown, and a task that is both, are refused", () => {
  expect(inDag(() => withSetup({}, () => {}))).toBe("JW8036");
  expect(inDag(() => withSetup({ setup: [] }, () => {}))).toBe("JW8036");
  const both = () => {
    const task = named("both");
    withSetup({ setup: task, teardown: task }, () => {});
  };
  expect(inDag(both)).toBe("JW8036");
});

test("what is no task or no body is refused", () => {
  const unchecked = seen<AnyFunction>(withSetup);
  expect(inDag(() => void unchecked({ setup: step }, () => {}))).toBe("JW8013");
  expect(inDag(() => void unchecked({ setup: group("x", () => {}) }, () => {}))).toBe("JW8013");
  expect(inDag(() => void unchecked({ setup: named("x") }))).toBe("JW8013");
  expect(inDag(() => void unchecked({ tearDown: named("x") }, () => {}))).toBe("JW8013");
  expect(thrownCode(() => unchecked({}, () => {}))).toBe("JW8001");
});
