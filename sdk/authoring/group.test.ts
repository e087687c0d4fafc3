import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { type AnyFunction, unchecked as seen } from "../../test/support/unchecked.ts";
import { chain } from "./chain.ts";
import { dag } from "./dag.ts";
import { group } from "./group.ts";
import type { Reference } from "./reference.ts";
import { task } from "./task.ts";
import type { TaskRef } from "./task-ref.ts";
import { text } from "./text.ts";

const list = task("list", () => ["SFO", "LAX"]);
const pairs = task("pairs", () => [{ origin: "SFO", hour: 6 }]);
const visit = task("visit", ({ origin }: { origin: string }) => origin.length);
const total = task("total", ({ sizes }: { sizes: number[] }) => sizes.length);
const ping = task("ping", () => null);

const edgesOf = ({ ir }: ReturnType<typeof dag>) => ir.edges.map(({ from, to, reason }) => `${from} ${reason} ${to}`);
const inDag = (body: () => unknown) => thrownCode(() => dag("grouped", {}, () => void body()));

test("the ids of what is in a group begin with the group's", () => {
  const made = dag("grouped", {}, () => {
    group("load", () => {
      ping();
      group("europe", () => void ping(), { tooltip: "Europe" });
    });
    ping();
  });
  expect(made.ir.groups).toMatchObject([
    { groupId: "load", parent: null },
    { groupId: "load.europe", parent: "load", tooltip: "Europe" },
  ]);
  expect(made.ir.tasks.map(({ taskId, group: inside }) => [taskId, inside])).toEqual([
    ["load.ping", "load"],
    ["load.europe.ping", "load.europe"],
    ["ping", undefined],
  ]);
  expect([...made.handlers.keys()]).toEqual(["load.ping", "load.europe.ping", "ping"]);
  expect(made.ir.groups[0]?.source?.line).toBeGreaterThan(0);
});

test("edges from and to groups keep the group's id, and data comes from its tasks", () => {
  const made = dag("grouped", {}, () => {
    const first = group("first", () => list());
    const second = group("second", () => void ping());
    first.before(second);
    chain(second, [ping(), first]);
    visit({ origin: first.results.output.at(0) }).after(second);
  });
  expect(edgesOf(made)).toEqual([
    "first order second",
    "second order ping",
    "second order first",
    "first.list data visit",
    "second order visit",
  ]);
});

test("the inputs of a mapped group are items inside it, and every task that reads one comes after what the group is mapped over", () => {
  const made = dag("grouped", {}, () => {
    const perOrigin = group.map("per_origin", { origin: list(), hour: [1, 2] }, ({ origin, hour }) => {
      const sized = visit({ origin: text`${origin} ${hour}` });
      const again = visit.override({ taskId: "again" })({ origin });
      return { sized, both: [again, sized] as const };
    });
    total({ sizes: perOrigin.results.sized });
  });
  expect(made.ir.groups[0]).toMatchObject({
    groupId: "per_origin",
    map: { kind: "product", inputs: { origin: { kind: "xcom", taskId: "list" }, hour: { value: [1, 2] } } },
  });
  expect(made.ir.tasks[2]).toMatchObject({
    inputs: { origin: { kind: "groupInput", groupId: "per_origin", name: "origin", path: [] } },
  });
  expect(edgesOf(made)).toEqual([
    "list data per_origin",
    "list data per_origin.visit",
    "list data per_origin.again",
    "per_origin.visit data total",
  ]);
});

test("the objects of a list give a mapped group its inputs by name", () => {
  const made = dag("grouped", {}, () => {
    group.mapEach("per_pair", pairs(), ({ origin }) => visit({ origin }));
  });
  expect(made.ir.groups[0]?.map).toMatchObject({ kind: "each", over: { kind: "xcom", taskId: "pairs" } });
  expect(made.ir.tasks[1]).toMatchObject({ inputs: { origin: { kind: "groupInput", name: "origin" } } });
});

test("what a mapped group returns reads as lists outside, groups in it included", () => {
  const made = dag("grouped", {}, () => {
    const outer = group.map("outer", { origin: ["x"] }, ({ origin }) =>
      group("inner", () => ({ sized: visit({ origin }), nothing: null })),
    );
    total({ sizes: outer.results.results.sized }).after(outer.results);
    expect(outer.results.results.nothing).toBeNull();
  });
  expect(edgesOf(made)).toEqual(["outer.inner.visit data total", "outer.inner order total"]);
});

test("a reference from inside a mapped group is refused outside, alone or in text, and order is not", () => {
  const leak = (use: (inner: TaskRef<string>) => void) =>
    inDag(() => {
      let inner: TaskRef<string> | undefined;
      group.map("per", { origin: ["x"] }, ({ origin }) => {
        inner = task("inner", ({ value }: { value: string }) => value)({ value: origin });
      });
      if (inner !== undefined) use(inner);
    });
  expect(leak((inner) => void visit({ origin: inner }))).toBe("JW8034");
  expect(leak((inner) => void visit({ origin: text`${inner}` }))).toBe("JW8034");
  expect(leak((inner) => void ping().after(inner))).toBeUndefined();
  expect(leak((inner) => void group("plain", () => void visit({ origin: inner })))).toBe("JW8034");
});

test("text that joins references from inside and outside stays inside", () => {
  const leak = (join: (outside: TaskRef<string>, inside: Reference<string>) => Reference<string>) =>
    inDag(() => {
      const outside = task("outside", () => "x")();
      const joined: Reference<string>[] = [];
      group.map("per", { origin: ["x"] }, ({ origin }) => void joined.push(join(outside, origin)));
      for (const origin of joined) visit({ origin });
    });
  expect(leak((outside, inside) => text`${outside} ${inside}`)).toBe("JW8034");
  expect(leak((outside, inside) => text`${inside} ${outside}`)).toBe("JW8034");
});

test("text in a mapped group may join references from inside and outside", () => {
  const mixed = inDag(() => {
    const outside = list();
    group.map("per", { origin: ["x"] }, ({ origin }) => {
      visit({ origin: text`${outside.output.at(0)} ${origin}` });
      visit.override({ taskId: "again" })({ origin: text`${origin} ${outside.output.at(0)}` });
    });
  });
  expect(mixed).toBeUndefined();
});

test("a group and a task of one id, and two groups of one id, are refused", () => {
  expect(inDag(() => [ping(), group("ping", () => {})])).toBe("JW8002");
  expect(inDag(() => [group("ping", () => {}), ping()])).toBe("JW8002");
  expect(inDag(() => [group("x", () => {}), group("x", () => {})])).toBe("JW8002");
  expect(() => dag("grouped", {}, () => void [group("x", () => {}), group("x", () => {})])).toThrow(
    /has two groups with/,
  );
  expect(() => dag("grouped", {}, () => void [ping(), group("ping", () => {})])).toThrow(/has a task and a group with/);
  expect(inDag(() => [group("x", () => void ping()), group("y", () => void ping())])).toBeUndefined();
});

test("what is no group is refused where it is written", () => {
  const unchecked = seen<AnyFunction>(group);
  expect(thrownCode(() => unchecked("x", () => {}))).toBe("JW8001");
  expect(inDag(() => unchecked("x"))).toBe("JW8013");
  expect(inDag(() => unchecked("x", async () => {}))).toBe("JW8007");
  expect(inDag(() => unchecked("x", () => {}, { toolTip: "x" }))).toBe("JW8004");
  expect(inDag(() => unchecked("x", () => {}, { tooltip: 1 }))).toBe("JW8005");
});

test("after a body that threw, the next task is in no group", () => {
  const made = dag("grouped", {}, () => {
    expect(() =>
      group.map("broken", { x: [1] }, () => {
        throw new Error("broken");
      }),
    ).toThrow("broken");
    visit.map({ origin: ["x"] });
  });
  expect(made.ir.tasks[0]).toMatchObject({ taskId: "visit" });
});

test("a result of a DAG is a task, not a group", () => {
  const made = () => dag("grouped", {}, (() => ({ load: group("load", () => {}) })) as never);
  expect(thrownCode(made)).toBe("JW8013");
});
