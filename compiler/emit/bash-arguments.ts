import type { Expression } from "#sdk/ir/expression.ts";
import type { BashTaskNode } from "#sdk/ir/task-node.ts";
import { pythonText } from "#sdk/task/python-text.ts";
import { call, constant, dict, type PythonExpression, string } from "../python/index.ts";
import { textBinding } from "./binding.ts";
import { type PlaceContext, runtimeSymbol } from "./emit-context.ts";
import { jinjaTemplate } from "./jinja-template.ts";
import { needsRuntime } from "./needs-runtime.ts";
import { rendersEverything } from "./renders-everything.ts";
import { bashFileEnding, changesWhenRendered, type TemplateField } from "./template-field.ts";

/** The arguments of a `BashOperator`. Command and folder are constant text; the environment is text too, its expressions as Jinja. */
export function bashArguments(
  task: BashTaskNode,
  context: PlaceContext,
): readonly (readonly [name: string, value: PythonExpression])[] {
  const field: TemplateField = {
    fileEnding: bashFileEnding,
    rendersEverything: rendersEverything(context.dag, task),
  };
  const constantText = (text: string): PythonExpression =>
    changesWhenRendered(text, field) ? call(runtimeSymbol(context, "literal"), [string(text)]) : string(text);
  const variableText = (expression: Expression): PythonExpression => {
    if (expression.kind === "literal") return constantText(pythonText(expression.value));
    if (needsRuntime(expression, context.places)) return textBinding(expression, context);
    return string(jinjaTemplate(expression, bashFileEnding));
  };

  const environment = Object.entries(task.environment);
  return [
    ["bash_command", constantText(task.command)],
    ...(environment.length === 0
      ? []
      : ([["env", dict(environment.map(([name, expression]) => [name, variableText(expression)]))]] as const)),
    ...(environment.length === 0 && task.map === undefined ? [] : ([["append_env", constant(true)]] as const)),
    ...(task.workingDirectory === undefined ? [] : ([["cwd", constantText(task.workingDirectory)]] as const)),
  ];
}
