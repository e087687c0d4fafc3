import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { dagRulesCodes } from "#sdk/errors/catalogue/dag-rules.ts";
import type { DagNode } from "#sdk/ir/index.ts";
import { dagNode, edge, jsonOptions, param, task, xcom } from "../../test/support/dag-nodes.ts";
import { rules } from "./rules.ts";
import { validate } from "./validate.ts";

test("every rule is in the list under the name of its file, and every code of the rules has one rule", () => {
  const files = readdirSync(fileURLToPath(new URL("rules", import.meta.url))).filter(
    (file) => !file.endsWith(".test.ts"),
  );
  expect(rules.map((rule) => `${rule.name}.ts`).toSorted()).toEqual(files.toSorted());
  expect(rules.flatMap((rule) => rule.codes).toSorted()).toEqual(Object.keys(dagRulesCodes).toSorted());
});

test("a DAG that is right gets no answer", async () => {
  const dag = dagNode({
    schedule: { kind: "cron", expression: "0 6 * * *", timezone: "America/New_York" },
    params: [param("month", { default: "2026-01" })],
    tasks: [
      task("load"),
      task("publish", { inputs: { rows: xcom("load"), month: { kind: "param", name: "month", path: [] } } }),
    ],
    edges: [{ ...edge("load", "publish"), reason: "data" }],
    results: { report: "publish" },
  });
  expect(await validate([{ dag, module: "dags/flights.dag.ts" }], { target: "3.0" })).toEqual([]);
});

const wrong = dagNode({
  dagId: "flight delays",
  options: jsonOptions({ retires: 1, maxActiveTasks: 0 }),
  schedule: { kind: "cron", expression: "0 0 31 2 *", timezone: "Nowhere" },
  params: [param("month")],
  tasks: [task("a"), task("a"), task("b", { inputs: { x: xcom("c") } })],
  edges: [edge("a", "b"), edge("b", "a")],
});

test("all mistakes are answered at once, in the order of the rules", async () => {
  const answers = await validate([{ dag: wrong, module: "dags/flights.dag.ts" }], { target: "3.4" });
  expect(answers.map(({ code }) => code)).toEqual([
    "JW2001",
    "JW2004",
    "JW2005",
    "JW2006",
    "JW2011",
    "JW2013",
    "JW2020",
    "JW2028",
  ]);
});

test("the answers are the same for a copy of the IR", async () => {
  const given = [{ dag: wrong, module: "dags/flights.dag.ts" }];
  expect(await validate(structuredClone(given), { target: "3.4" })).toEqual(await validate(given, { target: "3.4" }));
});

test("the moment of the check decides whether the years of a schedule are over", async () => {
  const dag = dagNode({ schedule: { kind: "cron", expression: "0 0 1 1 * 0 2026-2028", timezone: "UTC" } });
  const codesAt = async (now: string) =>
    (await validate([{ dag, module: "m" }], { target: "3.4", now: new Date(now) })).map(({ code }) => code);
  expect(await codesAt("2027-12-31T23:00:00Z")).toEqual([]);
  expect(await codesAt("2028-01-01T00:00:01Z")).toEqual(["JW2019"]);
});

test("a DAG of 10,000 tasks in a chain, each reading the one before, is checked without recursion", async () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `t${index}`);
  const dag: DagNode = dagNode({
    tasks: ids.map((id, index) => task(id, index === 0 ? {} : { inputs: { rows: xcom(ids[index - 1] ?? "") } })),
    edges: ids.slice(1).map((id, index) => ({ ...edge(ids[index] ?? "", id), reason: "data" as const })),
  });
  expect(await validate([{ dag, module: "m" }], { target: "3.4" })).toEqual([]);
});

test("an input nested 10,000 deep, and a list of 200,000 items, are walked", async () => {
  let deep: Parameters<typeof task>[1] = { inputs: { rows: xcom("load") } };
  for (let depth = 0; depth < 10_000; depth++)
    deep = { inputs: { rows: { kind: "list", items: [deep?.inputs?.["rows"] ?? xcom("load")] } } };
  const wide = {
    inputs: { rows: { kind: "list" as const, items: Array.from({ length: 200_000 }, () => xcom("load")) } },
  };
  const dag = dagNode({ tasks: [task("load"), task("deep", deep), task("wide", wide)] });
  expect(await validate([{ dag, module: "m" }], { target: "3.4" })).toEqual([]);
});
