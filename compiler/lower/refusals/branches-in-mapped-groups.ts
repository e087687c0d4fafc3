import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";

/** The minors whose scheduler looks for the decision of a task in a mapped group where there is none. */
const heedless: ReadonlySet<AirflowVersion> = new Set(["3.2", "3.3"]);

/** A branch or a short circuit in a mapped group skips nothing in Airflow 3.2 and 3.3: all that should be skipped would run. */
export function branchesInMappedGroups(dag: DagNode, target: AirflowVersion): readonly Diagnostic[] {
  if (!heedless.has(target)) return [];
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  const mappedAround = (id: string | undefined): string | undefined => {
    for (let group = groups.get(id ?? ""); group !== undefined; group = groups.get(group.parent ?? "")) {
      if (group.map !== undefined) return group.groupId;
    }
    return undefined;
  };
  return dag.tasks.flatMap((task) => {
    const around = mappedAround(task.group);
    if (around === undefined || (task.kind !== "branch" && task.kind !== "shortCircuit")) return [];
    const what = task.kind === "branch" ? "Branch" : "Short circuit";
    return diagnostic("JW3011", {
      message: `${what} "${task.taskId}" is in the mapped group "${around}". Airflow ${target} does not see the decision of a task in a mapped group: everything behind it would run.`,
      hint: "Compile for 3.0, 3.1 or 3.4, decide before the group, or throw SkipException in the tasks behind it.",
      source: task.source ?? dag.source,
    });
  });
}
