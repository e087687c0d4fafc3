import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression } from "#sdk/ir/expression.ts";
import { templateInputs } from "./template-inputs.ts";

/** The settings of a Jinja environment that change what a template is. */
const syntaxSettings: ReadonlySet<string> = new Set([
  "block_start_string",
  "block_end_string",
  "variable_start_string",
  "variable_end_string",
  "comment_start_string",
  "comment_end_string",
  "line_statement_prefix",
  "line_comment_prefix",
  "autoescape",
]);

/** Jetway writes expressions as `{{ … }}`: a DAG that changes Jinja's delimiters would not read them, or would read data as templates. */
export function ownJinjaSyntax(dag: DagNode): readonly Diagnostic[] {
  const settings = dag.options["jinjaEnvironmentKwargs"];
  if (settings?.kind !== "json" || settings.value === null || typeof settings.value !== "object") return [];
  const changed = Object.keys(settings.value).find((name) => syntaxSettings.has(name));
  const task = dag.tasks.find((candidate) => Object.values(templateInputs(candidate)).some(needsJinja));
  if (changed === undefined || task === undefined) return [];
  return [
    diagnostic("JW3003", {
      message: `DAG "${dag.dagId}" sets "${changed}" in jinjaEnvironmentKwargs, which changes how Jinja reads templates, and task "${task.taskId}" has inputs that Jetway writes as {{ … }}.`,
      hint: `Leave out "${changed}", or give the task constant values only.`,
      source: task.source ?? dag.source,
    }),
  ];
}

function needsJinja(expression: Expression): boolean {
  switch (expression.kind) {
    case "literal":
    // The author's own template, in the author's own syntax.
    case "jinja":
      return false;
    case "xcom":
      return expression.path.length > 0;
    case "list":
      return expression.items.some(needsJinja);
    case "object":
      return Object.values(expression.entries).some(needsJinja);
    default:
      return true;
  }
}
