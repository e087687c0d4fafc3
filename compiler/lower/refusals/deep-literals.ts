import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression } from "#sdk/ir/expression.ts";
import type { JsonValue } from "#sdk/ir/json-value.ts";
import { mapInputs, taskInputs } from "#sdk/ir/visit-expressions.ts";

/** Python's parser takes 200 nested brackets; the DAG, the operator and the inputs around a literal need some of them. */
const deepestLiteral = 180;

/** Refuses data that is nested deeper than Python can read it from a source file. */
export function deepLiterals(dag: DagNode): readonly Diagnostic[] {
  const params = dag.params.flatMap((param) => {
    const depth = Math.max(jsonDepth(param.default ?? null), jsonDepth(param.schema ?? null));
    return depth <= deepestLiteral ? [] : [refusal(`Param "${param.name}" of DAG "${dag.dagId}"`, param.source)];
  });
  const tasks = dag.tasks.flatMap((task) => {
    const place = { of: `task "${task.taskId}"`, source: task.source ?? dag.source };
    return [...deepInputs(taskInputs(task), place), ...deepInputs(mapInputs(task.map), place)];
  });
  const groups = dag.groups.flatMap(({ groupId, map, source }) =>
    deepInputs(mapInputs(map), { of: `group "${groupId}"`, source: source ?? dag.source }),
  );
  return [...params, ...tasks, ...groups];
}

function deepInputs(
  inputs: Readonly<Record<string, Expression>>,
  { of, source }: { readonly of: string; readonly source: DagNode["source"] },
): readonly Diagnostic[] {
  return Object.entries(inputs)
    .filter(([, expression]) => depthOf(expression) > deepestLiteral)
    .map(([name]) => refusal(`Input "${name}" of ${of}`, source));
}

function refusal(what: string, source: DagNode["source"]): Diagnostic {
  return diagnostic("JW3004", {
    message: `${what} is nested deeper than ${deepestLiteral} levels. Python could not read the emitted file.`,
    hint: "Flatten it, or load it in a task.",
    source,
  });
}

function depthOf(expression: Expression): number {
  switch (expression.kind) {
    case "literal":
      return jsonDepth(expression.value);
    case "template":
      return 1 + deepest(expression.parts.map(depthOf));
    case "list":
      return 1 + deepest(expression.items.map(depthOf));
    case "object":
      return 1 + deepest(Object.values(expression.entries).map(depthOf));
    default:
      return 0;
  }
}

/** Without recursion: this is what keeps the others' from running out of stack. */
function jsonDepth(value: JsonValue): number {
  let depth = 0;
  let level: readonly JsonValue[] = [value];
  while (level.some((item) => item !== null && typeof item === "object")) {
    if (depth++ > deepestLiteral) return depth;
    level = level.flatMap((item) => (item === null || typeof item !== "object" ? [] : Object.values(item)));
  }
  return depth;
}

function deepest(depths: readonly number[]): number {
  return depths.reduce((one, other) => Math.max(one, other), 0);
}
