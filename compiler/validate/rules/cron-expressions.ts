import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import type { DagNode } from "#sdk/ir/index.ts";
import { findCronReleaseDifferences, parseCron } from "#sdk/schedule/index.ts";
import { listCrons } from "../list-crons.ts";
import type { Rule } from "../rule.ts";

/**
 * Airflow reads cron expressions with croniter, and not before the scheduler validates the DAG (`AirflowTimetableInvalid`): a bad one passes the parse
 * and shows up as an import error. Which release of croniter a server has is not fixed, and they differ in corners.
 */
export const cronExpressions: Rule = {
  name: "cron-expressions",
  codes: ["JW2018", "JW2021"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => listCrons(dag.schedule).flatMap(({ expression }) => checkExpression(dag, expression))),
};

function checkExpression(dag: DagNode, expression: string): Diagnostic[] {
  const result = parseCron(expression);
  if ("problem" in result) {
    const { field, reason, hint } = result.problem;
    const where = field === null ? "" : `in its ${field} field, `;
    return [
      diagnostic("JW2018", {
        message: `DAG "${dag.dagId}": Airflow cannot read the cron expression "${expression}": ${where}${reason}.`,
        hint,
        source: dag.source,
      }),
    ];
  }
  const differences = findCronReleaseDifferences(result.cron);
  if (differences.length === 0) return [];
  return [
    diagnostic("JW2021", {
      message: `DAG "${dag.dagId}": what the cron expression "${expression}" means depends on the server: ${differences.join("; ")}.`,
      hint: "Write it with plain values, or make sure that the server has croniter 7 or newer.",
      source: dag.source,
    }),
  ];
}
