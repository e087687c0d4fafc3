import { dag, jinja, run, task, text } from "jetway";
import { bash, empty, operator, python } from "jetway/operators";

/** Counts rows. */
const count = task("count", ({ rows }: { rows: string[] }) => ({ total: rows.length, first: rows[0] ?? "" }));

const announce = task("announce", () => undefined);

export default dag("task_kinds", {}, () => {
  const start = empty("start");
  announce().after(start);
  const rows = python<string[]>("read_rows", {
    callable: "warehouse.rows:read",
    inputs: { table: "flights", day: run.ds },
  });
  const counted = count({ rows });
  bash("print", {
    command: 'echo "$TOTAL rows, $FIRST first, on $DAY"',
    env: { TOTAL: counted.output.total, FIRST: counted.output.first, DAY: run.ds, QUIET: true, LIMIT: 10 },
    cwd: "/tmp",
  });
  operator("airflow.providers.standard.operators.trigger_dagrun.TriggerDagRunOperator", {
    taskId: "trigger",
    arguments: {
      trigger_dag_id: "task_inputs",
      conf: { counted, rows: [rows], label: text`${counted.output.total} rows`, zone: jinja("{{ dag.timezone }}") },
      reset_dag_run: true,
    },
  });
});
