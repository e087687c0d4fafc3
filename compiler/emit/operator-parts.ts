import type { Expression } from "#sdk/ir/expression.ts";
import type { OperatorTaskNode, SensorTaskNode, TaskNode } from "#sdk/ir/task-node.ts";
import { hasTaskCode, type TypeScriptTask } from "../bundle/has-task-code.ts";
import { call, constant, dict, list, name, type PythonExpression, string, symbol } from "../python/index.ts";
import { bashArguments } from "./bash-arguments.ts";
import { binding, inputsArgument } from "./binding.ts";
import { type PlaceContext, runtimeSymbol } from "./emit-context.ts";
import { taskCodeConstant } from "./emitted-names.ts";
import { jsonLiteral } from "./json-literal.ts";
import type { MappedItems } from "./mapped-call.ts";
import { literalValue, type OperatorArgument, operatorValue } from "./operator-value.ts";
import { rendersEverything } from "./renders-everything.ts";
import { durationValue } from "./time-values.ts";

/** Keyword arguments. */
export type Keywords = readonly (readonly [name: string, value: PythonExpression])[];

/** An operator's class, the arguments that are its own, and how it is mapped. */
export interface OperatorParts {
  readonly operator: PythonExpression;
  readonly keywords: Keywords;
  readonly items: Omit<MappedItems, "context">;
}

/** What is printed of a task's kind. */
export function operatorParts(task: TaskNode, context: PlaceContext): OperatorParts {
  const items = encodedItems(context);
  if (hasTaskCode(task)) return { ...typeScriptParts(task, context), items };
  switch (task.kind) {
    case "python": {
      const keywords: Keywords = [["callable", string(task.callable)], ...inputsArgument(task.inputs, context)];
      return { operator: runtimeSymbol(context, "PythonCallableOperator"), keywords, items };
    }
    case "bash": {
      const operator = symbol("airflow.providers.standard.operators.bash", "BashOperator");
      return { operator, keywords: bashArguments(task, context), items };
    }
    case "empty":
      return { operator: symbol("airflow.providers.standard.operators.empty", "EmptyOperator"), keywords: [], items };
    case "operator":
      return dottedPathParts(task, context);
  }
}

/** Values in the codec's encoding, and bindings: what the runtime's own operators take. */
function encodedItems(context: PlaceContext): Omit<MappedItems, "context"> {
  return { literal: jsonLiteral, member: (expression: Expression) => binding(expression, context) };
}

function typeScriptParts(task: TypeScriptTask, context: PlaceContext): Omit<OperatorParts, "items"> {
  if (context.bundle === null) throw new TypeError(`task "${task.taskId}" was emitted before its code was bundled`);
  const code: Keywords = [["bundle", name(taskCodeConstant)]];
  const inputs = inputsArgument(task.inputs, context);
  switch (task.kind) {
    case "typescript":
      return { operator: runtimeSymbol(context, "TypeScriptOperator"), keywords: [...code, ...inputs] };
    case "branch": {
      const routes = Object.entries(task.routes).map(([label, ids]) => [label, list(ids.map(string))] as const);
      const keywords: Keywords = [...code, ["routes", dict(routes)], ...inputs];
      return { operator: runtimeSymbol(context, "TypeScriptBranchOperator"), keywords };
    }
    case "shortCircuit": {
      const rules: Keywords = task.ignoreDownstreamTriggerRules
        ? []
        : [["ignore_downstream_trigger_rules", constant(false)]];
      return {
        operator: runtimeSymbol(context, "TypeScriptShortCircuitOperator"),
        keywords: [...code, ...rules, ...inputs],
      };
    }
    case "sensor":
      return {
        operator: runtimeSymbol(context, "TypeScriptSensor"),
        keywords: [...code, ...inputs, ...waitingArguments(task)],
      };
  }
}

/** How a sensor waits; a deployment may have set its defaults otherwise. */
function waitingArguments(task: SensorTaskNode): Keywords {
  return [
    ["mode", string(task.mode)],
    ["poke_interval", durationValue(task.pokeIntervalSeconds)],
    ["timeout", durationValue(task.timeoutSeconds)],
    ...(task.softFail ? ([["soft_fail", constant(true)]] as const) : []),
    ...(task.exponentialBackoff ? ([["exponential_backoff", constant(true)]] as const) : []),
    ...(task.maxWaitSeconds === null ? [] : ([["max_wait", durationValue(task.maxWaitSeconds)]] as const)),
  ];
}

/**
 * Which arguments of a foreign operator are template fields is known only to its class, when the file is parsed: text that a template field would
 * change goes through the runtime's `as_data`, which asks it.
 */
function dottedPathParts(task: OperatorTaskNode, context: PlaceContext): OperatorParts {
  const end = task.operator.lastIndexOf(".");
  const operator = symbol(task.operator.slice(0, end), task.operator.slice(end + 1));
  const asData = symbol(`${context.runtimeModule}.as_data`, "as_data");
  const argumentNamed = (argument: string): OperatorArgument => ({
    rendersEverything: rendersEverything(context.dag, task),
    protect: (text) => call(asData, [operator, string(argument), text]),
    context,
  });
  return {
    operator,
    keywords: Object.entries(task.arguments).map(
      ([argument, expression]) => [argument, operatorValue(expression, argumentNamed(argument))] as const,
    ),
    items: {
      literal: (value, argument) => literalValue(value, argumentNamed(argument)),
      member: (expression, argument) => operatorValue(expression, argumentNamed(argument)),
    },
  };
}
