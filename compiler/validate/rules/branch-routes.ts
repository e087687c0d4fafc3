import { type Diagnostic, diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { BranchTaskNode, DagNode } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";

/**
 * A branch follows ids of tasks and groups that exist ("'branch_task_ids' must contain only valid task_ids") and skips what is directly behind it and not
 * among them: a target that is not directly behind would be followed in name only.
 */
export const branchRoutes: Rule = {
  name: "branch-routes",
  codes: ["JW2061", "JW2062"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => dag.tasks.flatMap((task) => (task.kind === "branch" ? checkBranch(task, dag) : []))),
};

function checkBranch(branch: BranchTaskNode, dag: DagNode): readonly Diagnostic[] {
  const source = branch.source ?? dag.source;
  const subject = `Branch "${branch.taskId}" of DAG "${dag.dagId}"`;
  if (Object.keys(branch.routes).length === 0) {
    return [
      diagnostic("JW2061", {
        message: `${subject} has no routes: whatever it returns would lead nowhere.`,
        hint: `Say where each label leads: ${branch.taskId}(…).routes({ … }).`,
        source,
      }),
    ];
  }
  const known = new Set([...dag.tasks.map(({ taskId }) => taskId), ...dag.groups.map(({ groupId }) => groupId)]);
  const behind = new Set(dag.edges.flatMap(({ from, to }) => (from === branch.taskId ? [to] : [])));
  return Object.entries(branch.routes).flatMap(([label, targets]) =>
    targets
      .filter((target) => !known.has(target) || !behind.has(target))
      .map((target) =>
        diagnostic("JW2062", {
          message: `${subject} leads "${label}" to "${target}", which ${known.has(target) ? "does not come directly behind it" : "does not exist"}.`,
          hint: known.has(target)
            ? `Put an edge from "${branch.taskId}" to "${target}".`
            : (didYouMean(target, known) ?? "Lead it to a task or a group of the DAG."),
          source,
        }),
      ),
  );
}
