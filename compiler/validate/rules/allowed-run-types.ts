import { type Diagnostic, diagnostic, didYouMean } from "#sdk/errors/index.ts";
import { type AirflowVersion, type DagNode, isAtLeast } from "#sdk/ir/index.ts";
import { tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `DagRunType` with the minor in which each came; the option itself came with 3.2. */
const runTypes: Readonly<Record<string, AirflowVersion>> = {
  backfill: "3.2",
  scheduled: "3.2",
  manual: "3.2",
  asset_triggered: "3.2",
  asset_materialization: "3.2",
  operator_triggered: "3.3",
};

/** `DAG._validate_allowed_run_types`: the list has to allow what the schedule makes, `scheduled` or, without a schedule, `manual`. */
export const allowedRunTypes: Rule = {
  name: "allowed-run-types",
  codes: ["JW2038"],
  check: ({ dags, target }) => dags.flatMap(({ dag }) => checkDag(dag, target)),
};

function checkDag(dag: DagNode, target: AirflowVersion): Diagnostic[] {
  const given = tryReadJson(dag.options, "allowedRunTypes");
  if (!Array.isArray(given) || given.length === 0) return [];
  const problem = (message: string, hint: string | undefined) =>
    diagnostic("JW2038", { message, hint, source: dag.source });
  const known = Object.keys(runTypes).filter((name) => isAtLeast(target, runTypes[name] ?? "3.2"));
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    return unknown.map((name) =>
      problem(
        `DAG "${dag.dagId}" allows the run type "${String(name)}", which Airflow ${target} does not have.`,
        didYouMean(String(name), known) ?? `The run types are ${known.join(", ")}.`,
      ),
    );
  }
  const needed = dag.schedule.kind === "manual" ? "manual" : "scheduled";
  if (given.includes(needed)) return [];
  const why = needed === "manual" ? "has no schedule" : "has a schedule";
  return [
    problem(
      `DAG "${dag.dagId}" ${why} but its allowedRunTypes leave "${needed}" out. Airflow refuses that.`,
      `Add "${needed}".`,
    ),
  ];
}
