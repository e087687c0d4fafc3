import type { Expression } from "#sdk/ir/expression.ts";
import type { GroupNode } from "#sdk/ir/group-node.ts";
import {
  call,
  comment,
  name,
  type PythonStatement,
  statement,
  string,
  symbol,
  variable,
  withoutUnusedVariables,
} from "../python/index.ts";
import { binding } from "./binding.ts";
import type { PlaceContext } from "./emit-context.ts";
import { emitEdges } from "./emit-edges.ts";
import { emitTask } from "./emit-task.ts";
import { jsonLiteral } from "./json-literal.ts";
import { expandCall } from "./mapped-call.ts";
import { nodeVariable } from "./node-reference.ts";

/** What is in a group, or in the DAG itself: tasks and groups in the author's order, then the edges between them. */
export function emitBlock(group: string | null, context: PlaceContext): readonly PythonStatement[] {
  const parts = context.places.childrenOf(group).map((child) => emitChild(child, context));
  const edges = emitEdges(group, context);
  const blocks = [...parts, edges].filter((block) => block.length > 0);
  if (blocks.length === 0) return [statement(name("pass"))];
  return blocks.flatMap((block, index) => (index === 0 ? block : [{ kind: "blank" }, ...block]));
}

function emitChild(id: string, context: PlaceContext): readonly PythonStatement[] {
  const task = context.places.tasks.get(id);
  if (task !== undefined) return emitTask(task, context);
  const group = context.places.groups.get(id);
  if (group === undefined) throw new TypeError(`"${id}" is neither a task nor a group`);
  const where = group.source === null ? [] : [comment(`${group.source.file}:${group.source.line}`)];
  return [...where, ...(group.map === undefined ? plainGroup(group, context) : mappedGroup(group, context))];
}

/** `with TaskGroup(…) as group:` */
function plainGroup(group: GroupNode, context: PlaceContext): readonly PythonStatement[] {
  return [
    {
      kind: "with",
      context: call(symbol("airflow.sdk", "TaskGroup"), [], groupArguments(group)),
      target: nodeVariable(group.groupId, context),
      body: emitBlock(group.groupId, context),
    },
  ];
}

/** A function under `@task_group`, and its expansion. */
function mappedGroup(group: GroupNode, context: PlaceContext): readonly PythonStatement[] {
  const { map, groupId } = group;
  if (map === undefined) throw new TypeError(`group "${groupId}" is not mapped`);
  const parameters = context.places.parametersOf(groupId);
  const tasks = variable(`${groupId} tasks`, `${context.places.wantedName(groupId)} tasks`);
  const renamed =
    map.kind === "each"
      ? map
      : {
          ...map,
          inputs: Object.fromEntries(
            Object.entries(map.inputs).map(([input, source]) => [parameters.get(input) ?? input, source]),
          ),
        };
  const items = { context, literal: jsonLiteral, member: (member: Expression) => binding(member, context) };
  return [
    {
      kind: "function",
      decorator: call(symbol("airflow.sdk", "task_group"), [], groupArguments(group)),
      name: tasks,
      parameters: [...parameters.values()],
      body: withoutUnusedVariables(emitBlock(groupId, { ...context, inFunction: groupId })),
    },
    { kind: "blank" },
    { kind: "assignment", target: nodeVariable(groupId, context), value: expandCall(tasks, renamed, items) },
  ];
}

/** The id without that of the group around it, which Airflow puts in front of it. */
function groupArguments({ groupId, parent, tooltip }: GroupNode) {
  const own = parent === null ? groupId : groupId.slice(parent.length + 1);
  return [
    ["group_id", string(own)] as const,
    ...(tooltip === undefined ? [] : [["tooltip", string(tooltip)] as const]),
  ];
}
