import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { type AnyFunction, unchecked as seen } from "../../test/support/unchecked.ts";
import { branch } from "./branch.ts";
import { dag } from "./dag.ts";
import { group } from "./group.ts";
import { task } from "./task.ts";

const pick = branch("pick", ({ rows }: { rows: number }) => (rows > 10 ? "big" : "small"), { retries: 2 });
const step = task("step", () => null);
const look = task("look", ({ at }: { at: unknown }) => String(at));

const inDag = (body: () => void) => thrownCode(() => dag("branched", {}, body));

test("each label leads to tasks and groups, by edges that say which labels lead there", () => {
  const made = dag("branched", {}, () => {
    const load = group("load", () => void step());
    const both = step();
    pick({ rows: 1 }).routes({ big: [load, both, both], small: both });
  });
  expect(made.ir.tasks[2]).toMatchObject({
    kind: "branch",
    inputs: { rows: { value: 1 } },
    options: { retries: { value: 2 } },
    routes: { big: ["load", "step"], small: ["step"] },
  });
  expect(made.ir.edges.map(({ from, to, label }) => [from, to, label])).toEqual([
    ["pick", "load", "big"],
    ["pick", "step", "big, small"],
  ]);
});

test("a label may lead nowhere", () => {
  const made = dag("branched", {}, () => {
    pick({ rows: 1 }).routes({ big: null, small: [] });
  });
  expect(made.ir.tasks[0]).toMatchObject({ routes: { big: [], small: [] } });
  expect(made.ir.edges).toEqual([]);
});

test("an edge that carries the branch's output keeps saying so, with its label", () => {
  const made = dag("branched", {}, () => {
    const picked = pick({ rows: 1 });
    const reader = look({ at: picked });
    picked.routes({ big: reader, small: null });
    reader.after(picked);
  });
  expect(made.ir.edges).toMatchObject([{ from: "pick", to: "look", reason: "data", label: "big" }]);
});

test("a branch can be mapped, and its routes are said once", () => {
  const made = dag("branched", {}, () => {
    pick.map({ rows: [1, 20] }).routes({ big: step(), small: null });
  });
  expect(made.ir.tasks[0]).toMatchObject({ taskId: "pick", map: { kind: "product" }, routes: { big: ["step"] } });
});

test("routes that are said twice, that are none, or that lead to something else are refused", () => {
  const routed = (...given: readonly unknown[]) =>
    inDag(() => {
      const picked = seen<{ routes(routes: unknown): void }>(pick({ rows: 1 }));
      for (const routes of given) picked.routes(routes);
    });
  expect(routed({ big: null }, { small: null })).toBe("JW8035");
  expect(routed({})).toBe("JW8035");
  expect(routed(["big"])).toBe("JW8035");
  expect(routed({ big: "step" })).toBe("JW8013");
  expect(routed({ big: step })).toBe("JW8013");
});

test("a branch without a handler or a name is refused in its own words", () => {
  const unchecked = seen<AnyFunction>(branch);
  expect(() => unchecked("pick")).toThrow(/Branch "pick" was given no function/);
  expect(() => unchecked(() => "x")).toThrow(/A branch was given neither an id nor a named function/);
});
