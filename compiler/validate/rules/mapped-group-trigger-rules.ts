import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadTaskOption } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/**
 * `MappedTaskGroup.__iter__`: "Task-generated mapping within a mapped task group is not allowed with trigger rule 'always'", raised as soon as an edge goes
 * from or to the group; what the group is mapped over is such an edge. Tasks in groups within it are let through.
 */
export const mappedGroupTriggerRules: Rule = {
  name: "mapped-group-trigger-rules",
  codes: ["JW2063"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const mapped = new Set(dag.groups.flatMap(({ groupId, map }) => (map === undefined ? [] : [groupId])));
      return dag.tasks
        .filter((task) => mapped.has(task.group ?? "") && tryReadTaskOption(dag, task, "triggerRule") === "always")
        .map((task) =>
          diagnostic("JW2063", {
            message: `Task "${task.taskId}" has the trigger rule "always" in mapped group "${task.group}". It would start before the group knows its items.`,
            hint: 'Use "all_done", or move the task out of the mapped group.',
            source: task.source ?? dag.source,
          }),
        );
    }),
};
