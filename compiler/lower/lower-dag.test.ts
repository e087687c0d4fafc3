import { expect, test } from "vitest";
import type { DagNode, Expression, JsonValue, OptionValues } from "#sdk/ir/index.ts";
import { bashTask, handMadeDag, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { lowerDag } from "./lower-dag.ts";

const dagOf = (...given: Parameters<typeof handMadeDag>): DagNode => handMadeDag(...given).ir;
const day: Expression = { kind: "run", field: "ds" };
const native = plainOptions({ renderTemplateAsNativeObj: true });

function plain(options: OptionValues): Record<string, JsonValue> {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, option.kind === "json" ? option.value : option.kind]),
  );
}

test("defaults that a deployment may set otherwise are written out", () => {
  const manual = lowerDag(dagOf([bashTask("a", "true")]), "3.0").dag;
  expect([manual.options, plain(manual.defaults)]).toEqual([{}, { retries: 0 }]);

  const scheduled = lowerDag(dagOf([bashTask("a", "true")], { schedule: { kind: "every", seconds: 60 } }), "3.0").dag;
  expect(plain(scheduled.options)).toEqual({ catchup: false });
});

test("the delay of a retry is written out when anything retries", () => {
  const task = bashTask("a", "true", { options: plainOptions({ retries: 1 }) });
  expect(lowerDag(dagOf([task]), "3.0").dag.defaults["retryDelay"]).toEqual({ kind: "duration", seconds: 300 });
});

test("what the author gave stays", () => {
  const dag = dagOf([], {
    schedule: { kind: "once" },
    options: plainOptions({ catchup: true }),
    defaults: { ...plainOptions({ retries: 2 }), retryDelay: { kind: "duration", seconds: 1 } },
  });
  const lowered = lowerDag(dag, "3.0").dag;
  expect([lowered.options, lowered.defaults]).toEqual([dag.options, dag.defaults]);
});

test("documentation that ends like a file's name is no file", () => {
  const docs = (text: string) =>
    lowerDag(dagOf([], { options: plainOptions({ docMd: text }) }), "3.0").dag.options["docMd"];
  expect(docs("See README.md")).toEqual({ kind: "json", value: "See README.md\n" });
  expect(docs("See README")).toEqual({ kind: "json", value: "See README" });
});

test("a command that ends like a script's name is run like any other", () => {
  const { dag } = lowerDag(dagOf([bashTask("a", "./run.sh"), bashTask("b", "./run.sh --all")]), "3.0");
  expect(dag.tasks.map((task) => task.kind === "bash" && task.command)).toEqual(["./run.sh\n", "./run.sh --all"]);
});

test("the dialect that holds anyway is not named", () => {
  const schema = { $schema: "https://json-schema.org/draft/2020-12/schema", type: "string" };
  const other = { $schema: "http://json-schema.org/draft-07/schema#", type: "string" };
  const params = [schema, other].map(
    (one, index) => ({ kind: "param", name: `p${index}`, schema: one, source: null }) as const,
  );
  expect(lowerDag(dagOf([], { params }), "3.0").dag.params.map((param) => param.schema)).toEqual([
    { type: "string" },
    other,
  ]);
});

test("from 3.2 on a bash task leaves native rendering, before that its variables are refused", () => {
  const dag = dagOf([bashTask("a", "true", { environment: { DAY: day } })], { options: native });
  const lowered = lowerDag(dag, "3.2");
  expect(plain(lowered.dag.tasks[0]?.options ?? {})).toEqual({ renderTemplateAsNativeObj: false });
  expect(lowered.diagnostics).toEqual([]);
  expect(lowerDag(dag, "3.1").diagnostics).toMatchObject([{ code: "JW3002", severity: "error" }]);
});

test("constant variables are no reason to refuse native rendering", () => {
  const environment = { DAY: { kind: "literal", value: "5" } } as const;
  expect(lowerDag(dagOf([bashTask("a", "true", { environment })], { options: native }), "3.0").diagnostics).toEqual([]);
});

test("a DAG with delimiters of its own may not have values that become Jinja", () => {
  const options: OptionValues = {
    jinjaEnvironmentKwargs: { kind: "json", value: { variable_start_string: "<<", variable_end_string: ">>" } },
  };
  const withVariable = dagOf([bashTask("a", "true", { environment: { DAY: day } })], { options });
  const withoutVariable = dagOf([bashTask("a", "true"), typescriptTask("b", { inputs: { day } })], { options });
  expect(lowerDag(withVariable, "3.0").diagnostics).toMatchObject([{ code: "JW3003" }]);
  expect(lowerDag(withoutVariable, "3.0").diagnostics).toEqual([]);
});

test("raw Jinja inside a list that becomes Jinja is refused", () => {
  const jinja: Expression = { kind: "jinja", template: "{{ ds }}" };
  const refused = (value: Expression) =>
    lowerDag(dagOf([bashTask("a", "true", { environment: { V: value } })]), "3.0").diagnostics;
  expect(refused({ kind: "list", items: [day, { kind: "template", parts: [jinja] }] })).toMatchObject([
    { code: "JW3001" },
  ]);
  expect(refused({ kind: "template", parts: [day, jinja] })).toEqual([]);
});

function nested(depth: number): JsonValue {
  let value: JsonValue = 1;
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

test("data that nests deeper than Python reads is refused, and measured without recursion", () => {
  const refused = (depth: number) =>
    lowerDag(dagOf([typescriptTask("a", { inputs: { deep: { kind: "literal", value: nested(depth) } } })]), "3.0")
      .diagnostics;
  expect(refused(180)).toEqual([]);
  expect(refused(181)).toMatchObject([{ code: "JW3004" }]);
  expect(refused(100_000)).toMatchObject([{ code: "JW3004" }]);
});

test("items that nest deeper than Python reads are refused where a task or a group is mapped over them", () => {
  const refused = (depth: number) => {
    const map = { kind: "product", inputs: { deep: { kind: "literal", value: nested(depth) } } } as const;
    const group = { kind: "group", groupId: "per", parent: null, map, source: null } as const;
    const dag = dagOf([
      { ...typescriptTask("a"), map },
      { ...typescriptTask("per.b"), group: "per" },
    ]);
    return lowerDag({ ...dag, groups: [group] }, "3.4").diagnostics.map(({ code, message }) => [code, message]);
  };
  expect(refused(180)).toEqual([]);
  expect(refused(181)).toEqual([
    ["JW3004", expect.stringContaining('Input "deep" of task "a"')],
    ["JW3004", expect.stringContaining('Input "deep" of group "per"')],
  ]);
});
