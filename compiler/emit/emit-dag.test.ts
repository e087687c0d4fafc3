import fc from "fast-check";
import { expect, test } from "vitest";
import type { AssetNode, DagNode, GroupNode, TaskNode } from "#sdk/ir/index.ts";
import { handMadeDag } from "../../test/support/hand-made-dag.ts";
import { nastyText } from "../../test/support/nasty-text.ts";
import { runPython } from "../../test/support/run-python.ts";
import { emitDag } from "./emit-dag.ts";

/** A DAG of every construct whose texts are these, ids aside. */
function dagWith(texts: readonly string[]): DagNode {
  const [one = "", two = "", three = "", four = "", five = ""] = texts;
  const literal = (value: string) => ({ kind: "literal", value }) as const;
  const asset: AssetNode = { kind: "asset", name: one, uri: two, group: three, extra: { [four]: five } };
  const source = { file: one, line: 1, column: 1 };
  const base = { options: {}, source } as const;
  const groupInput = { kind: "groupInput", groupId: "per_item", name: two, path: [three] } as const;
  const tasks: readonly TaskNode[] = [
    {
      ...base,
      kind: "typescript",
      taskId: "product",
      inputs: { [one]: literal(two) },
      map: {
        kind: "product",
        inputs: { [`-${three}`]: { kind: "literal", value: [four, { [five]: one }] } },
        label: { kind: "template", parts: [literal(two), { kind: "mapInput", name: three, path: [four] }] },
      },
      inlets: [asset],
      outlets: [asset, { kind: "assetAlias", name: one, group: two }],
    },
    {
      ...base,
      kind: "python",
      taskId: "each",
      callable: one,
      inputs: {},
      map: { kind: "each", over: literalRows(texts) },
    },
    {
      ...base,
      kind: "bash",
      taskId: "shell",
      command: "env",
      environment: {},
      map: { kind: "product", inputs: { B: { kind: "literal", value: [three] } } },
    },
    { ...base, kind: "branch", taskId: "choose", inputs: {}, routes: { [one]: ["plain"], [two]: [] } },
    { ...base, kind: "typescript", taskId: "plain.a", group: "plain", inputs: {} },
    { ...base, kind: "typescript", taskId: "per_item.a", group: "per_item", inputs: { [one]: groupInput } },
    {
      ...base,
      kind: "bash",
      taskId: "per_item.b",
      group: "per_item",
      command: "env",
      environment: { A: { kind: "template", parts: [literal(four), groupInput] } },
    },
  ];
  const groups: readonly GroupNode[] = [
    { kind: "group", groupId: "plain", parent: null, tooltip: one, source },
    {
      kind: "group",
      groupId: "per_item",
      parent: null,
      source,
      map: { kind: "product", inputs: { [two]: { kind: "literal", value: [three] } } },
    },
  ];
  const edges = [{ kind: "edge", from: "choose", to: "plain", reason: "order", label: one, source: null }] as const;
  return { ...handMadeDag(tasks).ir, groups, edges };
}

function literalRows(texts: readonly string[]) {
  return { kind: "literal", value: [Object.fromEntries(texts.map((text) => [text, text]))] } as const;
}

function printed(dag: DagNode): string {
  const context = { dag, target: "3.4", runtimeModule: "jetway_x.runtime_1", bundle: "code.1" } as const;
  return emitDag(context, { project: "x", module: "x.dag.ts", runs: [] }).text;
}

/** The shape of Python source: its syntax tree without what its texts say and without what its names are called. */
const shapes = `
import ast

def shape(source):
    tree, names = ast.parse(source), {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
        for field in ("id", "arg", "asname", "name"):
            if isinstance(getattr(node, field, None), str):
                setattr(node, field, names.setdefault(getattr(node, field), f"n{len(names)}"))
    return ast.dump(tree)

answer = [shape(source) for source in given]
`;

const plainTexts = ["uno", "due", "tre", "quattro", "cinque"];
const textsOf = fc.uniqueArray(
  nastyText.filter((text) => text !== "__proto__" && text !== "__jetway__"),
  { minLength: plainTexts.length, maxLength: plainTexts.length },
);

test("whatever a construct's texts are, they are text in the file and never become code of it", () => {
  const samples = fc.sample(textsOf, { numRuns: 60, seed: 3 });
  const sources = [plainTexts, ...samples].map((texts) => printed(dagWith(texts)));
  const [plain, ...nasty] = runPython(shapes, sources) as readonly string[];
  expect(samples.filter((_, index) => nasty[index] !== plain)).toEqual([]);
});
