import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import type { DagNode, Expression, GroupNode, MapNode, TaskNode } from "#sdk/ir/index.ts";
import { taskInputs } from "#sdk/ir/index.ts";
import { titleOf } from "../group-tree.ts";
import type { Rule } from "../rule.ts";
import { literalItems, literalMembers, mappedNames } from "../task-inputs.ts";

/**
 * What `expand` and `expand_kwargs` refuse: nothing to expand, an argument that `partial` has, an XCom under another key than `return_value`, values that
 * are no list. A dict, which Airflow would map as pairs, has no type on our side.
 */
export const mappedInputs: Rule = {
  name: "mapped-inputs",
  codes: ["JW2057", "JW2058", "JW2059"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      [...dag.tasks, ...dag.groups].flatMap((node) => (node.map === undefined ? [] : checkMap(node, node.map, dag))),
    ),
};

function checkMap(node: TaskNode | GroupNode, map: MapNode, dag: DagNode): readonly Diagnostic[] {
  const source = node.source ?? dag.source;
  const subject = `In DAG "${dag.dagId}", ${titleOf(node)} is mapped`;
  if (node.kind === "empty" || (map.kind === "product" && Object.keys(map.inputs).length === 0)) {
    return [
      diagnostic("JW2057", {
        message: `${subject} over nothing. Airflow makes one instance for each item of a list.`,
        hint: "Map over at least one input.",
        source,
      }),
    ];
  }
  const given = node.kind === "group" ? {} : taskInputs(node);
  const twice = mappedNames(map).filter((name) => Object.hasOwn(given, name));
  return [
    ...twice.map((name) =>
      diagnostic("JW2058", {
        message: `${subject} over input "${name}", which is given once for all instances as well. Airflow takes one of the two.`,
        hint: `Leave "${name}" out of the inputs that are the same for all, or out of the mapping.`,
        source,
      }),
    ),
    ...unmappableOf(map).map(({ name, what }) =>
      diagnostic("JW2059", {
        message: `${subject} over ${name === null ? "" : `input "${name}", `}${what}. Airflow maps over a list that a task returned, or a literal one.`,
        hint: "Return the list from a task of its own, and map over that task.",
        source,
      }),
    ),
  ];
}

function unmappableOf(map: MapNode): readonly { readonly name: string | null; readonly what: string }[] {
  if (map.kind === "product") {
    return Object.entries(map.inputs).flatMap(([name, expression]) => {
      const what = expression.kind === "list" ? "a list with references in it" : tryFindProblem(expression);
      return what === undefined ? [] : [{ name, what }];
    });
  }
  const items = literalItems(map.over);
  const isObjects = items?.every((item) => literalMembers(item) !== undefined) ?? true;
  const what = isObjects ? tryFindProblem(map.over) : "a list of which an item is no object of inputs";
  return what === undefined ? [] : [{ name: null, what }];
}

function tryFindProblem(expression: Expression): string | undefined {
  switch (expression.kind) {
    case "literal":
      return Array.isArray(expression.value) ? undefined : "a literal that is no list";
    case "list":
      return undefined;
    case "xcom":
      if (expression.path.length > 0) return `a member of what task "${expression.taskId}" returns`;
      return expression.key === "return_value" ? undefined : `XCom "${expression.key}" of task "${expression.taskId}"`;
    default:
      return "a value that no task returned";
  }
}
