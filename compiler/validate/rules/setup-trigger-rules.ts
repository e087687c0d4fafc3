import { diagnostic } from "#sdk/errors/index.ts";
import { orderTasks } from "#sdk/ir/index.ts";
import { tryReadTaskOption } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `DAG.validate_setup_teardown`: "Setup tasks must be followed with trigger rule ALL_SUCCESS." A teardown behind it has a rule of its own. */
export const setupTriggerRules: Rule = {
  name: "setup-trigger-rules",
  codes: ["JW2064"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const setups = new Set(dag.tasks.flatMap((task) => (task.setupTeardown === "setup" ? [task.taskId] : [])));
      if (setups.size === 0) return [];
      const { upstream } = orderTasks(dag);
      return dag.tasks.flatMap((task) => {
        const rule = tryReadTaskOption(dag, task, "triggerRule") ?? "all_success";
        const setup = [...(upstream.get(task.taskId) ?? [])].find((above) => setups.has(above));
        if (setup === undefined || rule === "all_success" || task.setupTeardown === "teardown") return [];
        return diagnostic("JW2064", {
          message: `Task "${task.taskId}" of DAG "${dag.dagId}" has the trigger rule "${String(rule)}" and comes directly behind setup "${setup}". Airflow allows all_success alone there.`,
          hint: "Put a task between the two, or take the trigger rule away.",
          source: task.source ?? dag.source,
        });
      });
    }),
};
