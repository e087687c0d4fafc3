import { JetwayError } from "../errors/jetway-error.ts";
import type { XComExpression } from "../ir/expression.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { type GraphNode, graphNodeMembers, isGraphNode, nodeIn } from "./graph-node.ts";
import { createMemberReference, type MemberReference } from "./member-reference.ts";
import { isReference, type Reference, referenceMembers } from "./reference.ts";

/** A task of a DAG under construction: inert and frozen. Given to an input it stands for what the task returns. */
export interface TaskRef<out Output = unknown> extends Reference<Output>, GraphNode {
  /** Path of ids: those of the groups around it and its own, joined by dots. */
  readonly taskId: string;
  /** What the task returns, to step into: `stats.output.mean`. */
  readonly output: MemberReference<Output>;
}

/**
 * A mapped task, or a task of a mapped group seen from outside: it stands for the list of what its instances returned, in the order of the map
 * indexes, without those that returned nothing or were skipped.
 */
export interface MappedTaskRef<out Output = unknown> extends TaskRef<Output[]> {}

/** Makes the reference to a task that was added to a builder, usable where the builder is now. */
export function createTaskRef<Output>(taskId: string, builder: DagBuilder): TaskRef<Output> {
  return Object.freeze(taskRefMembers<Output>(taskId, builder));
}

/** The members of a task reference, for references that have more. */
export function taskRefMembers<Output, Ref extends TaskRef<Output> = TaskRef<Output>>(
  taskId: string,
  builder: DagBuilder,
): Pick<Ref, keyof TaskRef<Output>> {
  const expression: XComExpression = { kind: "xcom", taskId, key: "return_value", path: [] };
  const { scope } = builder;
  const members = {
    ...referenceMembers<Output>(expression, scope),
    ...graphNodeMembers<Ref>(taskId, builder),
    taskId,
    get output() {
      return createMemberReference<Output>(expression, scope);
    },
  };
  return members as Pick<Ref, keyof TaskRef<Output>>;
}

/** Whether a value is a task of a DAG. */
export function isTaskRef(value: unknown): value is TaskRef {
  return isGraphNode(value) && isReference(value);
}

/**
 * The id of a task that must belong to a DAG.
 *
 * @throws JW8013 when the value is no task, JW8003 when it is one of another DAG.
 */
export function taskIn(builder: DagBuilder, value: unknown, word: string): string {
  const id = nodeIn(builder, value, word);
  if (isTaskRef(value)) return id;
  throw new JetwayError(`${word} was given group "${id}" instead of a task.`, {
    code: "JW8013",
    hint: "Return a task from the body of the group and give that: group.results.",
  });
}
