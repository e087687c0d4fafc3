import { dagOptionTable } from "#sdk/options/dag-option-table.ts";
import { taskOptionTable } from "#sdk/options/task-option-table.ts";
import { type CallNode, dict, explodedCall, type PythonExpression, string, symbol } from "../python/index.ts";
import type { EmitContext } from "./emit-context.ts";
import { optionArguments } from "./option-arguments.ts";
import { paramValue } from "./param-value.ts";
import { scheduleArgument } from "./schedule-argument.ts";

/** `DAG(dag_id=…, …)`, one argument a line. */
export function dagCall({ dag }: EmitContext): CallNode {
  const keywords: (readonly [string, PythonExpression])[] = [
    ["dag_id", string(dag.dagId)],
    ["schedule", scheduleArgument(dag.schedule)],
    ...optionArguments(dag.options, dagOptionTable),
  ];
  const defaults = optionArguments(dag.defaults, taskOptionTable);
  if (defaults.length > 0) keywords.push(["default_args", dict(defaults)]);
  if (dag.params.length > 0) {
    keywords.push(["params", dict(dag.params.map((param) => [param.name, paramValue(param)]))]);
  }
  return explodedCall(symbol("airflow.sdk", "DAG"), keywords);
}
