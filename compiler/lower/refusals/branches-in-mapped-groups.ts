import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import { type AirflowVersion, isAtLeast } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { TaskNode } from "#sdk/ir/task-node.ts";

/**
 * A branch or a short circuit in a mapped group skips nothing in Airflow 3.2 and 3.3: all that should be skipped would run. What is written for an older
 * target may run there, too.
 */
export function branchesInMappedGroups(dag: DagNode, target: AirflowVersion): readonly Diagnostic[] {
  if (isAtLeast(target, "3.4")) return [];
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  const mappedAround = (id: string | undefined): string | undefined => {
    for (let group = groups.get(id ?? ""); group !== undefined; group = groups.get(group.parent ?? "")) {
      if (group.map !== undefined) return group.groupId;
    }
    return undefined;
  };
  return dag.tasks.flatMap((task) => {
    const around = mappedAround(task.group);
    const decides = task.kind === "branch" || task.kind === "shortCircuit";
    return around === undefined || !decides ? [] : problem(task, around, { dag, target });
  });
}

interface Place {
  readonly dag: DagNode;
  readonly target: AirflowVersion;
}

function problem(task: TaskNode, group: string, { dag, target }: Place): Diagnostic {
  const what = `${task.kind === "branch" ? "Branch" : "Short circuit"} "${task.taskId}" is in the mapped group "${group}".`;
  const source = task.source ?? dag.source;
  if (isAtLeast(target, "3.2")) {
    return diagnostic("JW3011", {
      message: `${what} Airflow ${target} does not see the decision of a task in a mapped group: everything behind it would run.`,
      hint: "Compile for 3.0, 3.1 or 3.4, decide before the group, or throw SkipException in the tasks behind it.",
      source,
    });
  }
  return diagnostic("JW3012", {
    message: `${what} Airflow ${target} skips what it decides; should the server be 3.2 or 3.3, it would skip nothing.`,
    hint: "Compile for the version of your server, or throw SkipException in the tasks behind it.",
    source,
  });
}
