import type {
  BashTaskNode,
  EmptyTaskNode,
  OperatorTaskNode,
  PythonTaskNode,
  TaskKind,
  TaskNode,
  TypeScriptTaskNode,
} from "#sdk/ir/task-node.ts";
import { taskOptionTable } from "#sdk/options/task-option-table.ts";
import {
  comment,
  explodedCall,
  name,
  type PythonExpression,
  type PythonStatement,
  string,
  symbol,
  variable,
} from "../python/index.ts";
import { bashArguments } from "./bash-arguments.ts";
import { inputsArgument } from "./binding.ts";
import { type EmitContext, runtimeSymbol, taskCodeConstant } from "./emit-context.ts";
import { operatorValue } from "./operator-value.ts";
import { optionArguments } from "./option-arguments.ts";
import { rendersEverything } from "./renders-everything.ts";

type Keywords = readonly (readonly [name: string, value: PythonExpression])[];

/** An operator's class and the arguments that are its own. */
interface OperatorParts {
  readonly operator: PythonExpression;
  readonly keywords: Keywords;
}

/** The statements of one task: where it was written, and its operator. */
export function emitTask(task: TaskNode, context: EmitContext): readonly PythonStatement[] {
  const { operator, keywords } = operatorParts(task, context);
  const value = explodedCall(operator, [
    ["task_id", string(task.taskId)],
    ...keywords,
    ...optionArguments(task.options, taskOptionTable),
  ]);
  const { source } = task;
  return [
    ...(source === null ? [] : [comment(`${source.file}:${source.line}`)]),
    { kind: "assignment", target: variable(task.taskId), value },
  ];
}

function operatorParts(task: TaskNode, context: EmitContext): OperatorParts {
  const emitKind = emitters[task.kind] as (task: TaskNode, context: EmitContext) => OperatorParts;
  return emitKind(task, context);
}

const emitters: {
  readonly [Kind in TaskKind]: (task: Extract<TaskNode, { kind: Kind }>, context: EmitContext) => OperatorParts;
} = {
  typescript: typeScriptParts,
  python: pythonParts,
  bash: bashParts,
  empty: emptyParts,
  operator: dottedPathParts,
};

function typeScriptParts(task: TypeScriptTaskNode, context: EmitContext): OperatorParts {
  if (context.bundle === null) throw new TypeError(`task "${task.taskId}" was emitted before its code was bundled`);
  return {
    operator: runtimeSymbol(context, "TypeScriptOperator"),
    keywords: [["bundle", name(taskCodeConstant)], ...inputsArgument(task.inputs, context)],
  };
}

function pythonParts(task: PythonTaskNode, context: EmitContext): OperatorParts {
  return {
    operator: runtimeSymbol(context, "PythonCallableOperator"),
    keywords: [["callable", string(task.callable)], ...inputsArgument(task.inputs, context)],
  };
}

function bashParts(task: BashTaskNode, context: EmitContext): OperatorParts {
  return {
    operator: symbol("airflow.providers.standard.operators.bash", "BashOperator"),
    keywords: bashArguments(task, context),
  };
}

function emptyParts(_task: EmptyTaskNode): OperatorParts {
  return { operator: symbol("airflow.providers.standard.operators.empty", "EmptyOperator"), keywords: [] };
}

/**
 * Which arguments of a foreign operator are template fields is known only to its class, when the file is parsed: text that a template field would
 * change goes through the runtime's `as_data`, which asks it.
 */
function dottedPathParts(task: OperatorTaskNode, context: EmitContext): OperatorParts {
  const end = task.operator.lastIndexOf(".");
  const operator = symbol(task.operator.slice(0, end), task.operator.slice(end + 1));
  const asData = symbol(`${context.runtimeModule}.as_data`, "as_data");
  const keywords = Object.entries(task.arguments).map(([argument, expression]) => {
    const protect = (text: PythonExpression): PythonExpression => ({
      kind: "call",
      callee: asData,
      positional: [operator, string(argument), text],
      keywords: [],
      layout: "fitting",
    });
    const value = operatorValue(expression, { rendersEverything: rendersEverything(context.dag, task), protect });
    return [argument, value] as const;
  });
  return { operator, keywords };
}
