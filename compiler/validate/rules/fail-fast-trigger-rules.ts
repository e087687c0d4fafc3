import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadJson, tryReadTaskOption } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/**
 * `FailFastDagInvalidTriggerRule`: with `fail_fast` every task that has not run is skipped on the first failure, so no other rule could mean anything.
 * Teardowns are not skipped and have a rule of their own.
 */
export const failFastTriggerRules: Rule = {
  name: "fail-fast-trigger-rules",
  codes: ["JW2016"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      if (tryReadJson(dag.options, "failFast") !== true) return [];
      return dag.tasks.flatMap((task) => {
        if (task.setupTeardown === "teardown") return [];
        const triggerRule = tryReadTaskOption(dag, task, "triggerRule") ?? "all_success";
        if (triggerRule === "all_success") return [];
        return diagnostic("JW2016", {
          message: `Task "${task.taskId}" has the trigger rule "${String(triggerRule)}", but DAG "${dag.dagId}" fails fast: Airflow allows all_success alone then.`,
          hint: "Take failFast away from the DAG, or the trigger rule from the task.",
          source: task.source ?? dag.source,
        });
      });
    }),
};
