import type { TaskNode } from "#sdk/ir/task-node.ts";
import { taskOptionTable } from "#sdk/options/task-option-table.ts";
import {
  attribute,
  call,
  comment,
  constant,
  explodedCall,
  list,
  type PythonExpression,
  type PythonStatement,
  statement,
  string,
} from "../python/index.ts";
import { assetList } from "./asset-value.ts";
import { type PlaceContext, runtimeSymbol } from "./emit-context.ts";
import { labelTemplate } from "./label-template.ts";
import { expandCall, expandFunctionCall } from "./mapped-call.ts";
import { nodeReference, nodeVariable } from "./node-reference.ts";
import { type Keywords, type OperatorParts, operatorParts } from "./operator-parts.ts";
import { optionArguments } from "./option-arguments.ts";
import { pairedSetups } from "./paired-setups.ts";

/** The statements of one task: where it was written, and its operator. */
export function emitTask(task: TaskNode, context: PlaceContext): readonly PythonStatement[] {
  const parts = operatorParts(task, context);
  const keywords: Keywords = [
    ["task_id", string(nameInGroup(task))],
    ...parts.keywords,
    ...optionArguments(task.options, taskOptionTable),
    ...assetArguments(task),
  ];
  const { source } = task;
  const where = source === null ? [] : [comment(`${source.file}:${source.line}`)];
  const target = nodeVariable(task.taskId, context);
  const marked = (value: PythonExpression): PythonExpression => withSetupTeardown(value, task, context);
  if (task.map === undefined) {
    return [...where, { kind: "assignment", target, value: marked(explodedCall(parts.operator, keywords)) }];
  }
  const value = mappedTask(task, parts, keywords, context);
  const mark = task.setupTeardown === undefined ? [] : [statement(marked(target))];
  return [...where, { kind: "assignment", target, value }, ...mark];
}

/** A task's id without its group's, which Airflow puts in front of it. */
function nameInGroup({ taskId, group }: TaskNode): string {
  return group === undefined ? taskId : taskId.slice(group.length + 1);
}

function assetArguments({ inlets = [], outlets = [] }: TaskNode): Keywords {
  return [
    ...(inlets.length === 0 ? [] : ([["inlets", assetList(inlets)]] as const)),
    ...(outlets.length === 0 ? [] : ([["outlets", assetList(outlets)]] as const)),
  ];
}

function mappedTask(task: TaskNode, parts: OperatorParts, keywords: Keywords, context: PlaceContext): PythonExpression {
  if (task.map === undefined) throw new TypeError(`task "${task.taskId}" is not mapped`);
  const label: Keywords =
    task.map.label === undefined ? [] : [["map_index_template", string(labelTemplate(task, task.map.label))]];
  const partial = explodedCall(attribute(parts.operator, "partial"), [...keywords, ...label]);
  const items = { ...parts.items, context };
  if (task.kind !== "bash") return expandCall(partial, task.map, items);
  const functions = {
    product: runtimeSymbol(context, "expand_env"),
    each: runtimeSymbol(context, "expand_env_kwargs"),
  };
  return expandFunctionCall(functions, partial, task.map, items);
}

/** `.as_setup()` and `.as_teardown(setups=[…])`. */
function withSetupTeardown(value: PythonExpression, task: TaskNode, context: PlaceContext): PythonExpression {
  if (task.setupTeardown === undefined) return value;
  if (task.setupTeardown === "setup") return call(attribute(value, "as_setup"), []);
  const setups = pairedSetups(task, context.dag).map((setup) => nodeReference(setup, context));
  return call(
    attribute(value, "as_teardown"),
    [],
    [
      ...(setups.length === 0 ? [] : ([["setups", list(setups)]] as const)),
      ...(task.onFailureFailDagrun === true ? ([["on_failure_fail_dagrun", constant(true)]] as const) : []),
    ],
  );
}
