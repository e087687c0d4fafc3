import type { Expression } from "#sdk/ir/expression.ts";
import type { BashTaskNode } from "#sdk/ir/task-node.ts";
import { pythonText } from "#sdk/task/python-text.ts";
import { call, constant, dict, type PythonExpression, string } from "../python/index.ts";
import { type EmitContext, runtimeSymbol } from "./emit-context.ts";
import { jinjaTemplate } from "./jinja-template.ts";
import { rendersEverything } from "./renders-everything.ts";
import { bashFileEnding, changesWhenRendered, type TemplateField } from "./template-field.ts";

/** The arguments of a `BashOperator`. Command and folder are constant text; the environment is text too, its expressions as Jinja. */
export function bashArguments(
  task: BashTaskNode,
  context: EmitContext,
): readonly (readonly [name: string, value: PythonExpression])[] {
  const field: TemplateField = {
    fileEnding: bashFileEnding,
    rendersEverything: rendersEverything(context.dag, task),
  };
  const constantText = (text: string): PythonExpression =>
    changesWhenRendered(text, field) ? call(runtimeSymbol(context, "literal"), [string(text)]) : string(text);
  const variableText = (expression: Expression): PythonExpression =>
    expression.kind === "literal"
      ? constantText(pythonText(expression.value))
      : string(jinjaTemplate(expression, bashFileEnding));

  const environment = Object.entries(task.environment);
  return [
    ["bash_command", constantText(task.command)],
    ...(environment.length === 0
      ? []
      : ([
          ["env", dict(environment.map(([name, expression]) => [name, variableText(expression)]))],
          ["append_env", constant(true)],
        ] as const)),
    ...(task.workingDirectory === undefined ? [] : ([["cwd", constantText(task.workingDirectory)]] as const)),
  ];
}
