import { JetwayError } from "../errors/jetway-error.ts";
import type { EdgeNode } from "../ir/edge-node.ts";
import type { Expression } from "../ir/expression.ts";
import type { GroupNode } from "../ir/group-node.ts";
import type { SourceLocation } from "../ir/source-location.ts";
import type { TaskNode } from "../ir/task-node.ts";
import { mapInputs, visitExpressions } from "../ir/visit-expressions.ts";
import type { TaskHandler } from "../task/task-handler.ts";
import type { ReferenceScope } from "./reference-scope.ts";

/** Why two nodes of a DAG are in order. */
export type EdgeDetails = Pick<EdgeNode, "reason" | "source" | "label">;

/** A DAG while its body runs: collects the tasks, groups and edges that the calls describe. */
export class DagBuilder implements ReferenceScope {
  readonly dagId: string;
  /** Zone in which moments without an offset are meant. */
  readonly timezone: string;
  readonly handlers = new Map<string, TaskHandler>();
  readonly outer = null;
  readonly title: string;
  readonly #tasks = new Map<string, TaskNode>();
  readonly #groups = new Map<string, GroupNode>();
  readonly #edges = new Map<string, EdgeNode>();
  #group: GroupNode | undefined;
  #scope: ReferenceScope = this;

  constructor(dagId: string, timezone: string) {
    this.dagId = dagId;
    this.timezone = timezone;
    this.title = `DAG "${dagId}"`;
  }

  get tasks(): readonly TaskNode[] {
    return [...this.#tasks.values()];
  }

  get groups(): readonly GroupNode[] {
    return [...this.#groups.values()];
  }

  get edges(): readonly EdgeNode[] {
    return [...this.#edges.values()];
  }

  /** The group whose body is running. */
  get group(): GroupNode | undefined {
    return this.#group;
  }

  /** Where references that are made now may be used. */
  get scope(): ReferenceScope {
    return this.#scope;
  }

  /** The mapped group whose body is running, or one around it. */
  get mappedGroup(): GroupNode | undefined {
    let group = this.#group;
    while (group !== undefined && group.map === undefined) group = this.#groups.get(group.parent ?? "");
    return group;
  }

  /** The path of an id: the group's ids come before it. */
  pathOf(id: string): string {
    return this.#group === undefined ? id : `${this.#group.groupId}.${id}`;
  }

  /**
   * Adds a task, and an edge from each task whose output it reads.
   *
   * @throws JW8002 when the DAG has a task or a group of that id already.
   */
  addTask(node: TaskNode, expressions: Iterable<Expression>): void {
    this.#refuseTaken(node.taskId, false);
    this.#tasks.set(node.taskId, node);
    this.#addDataEdges(node.taskId, node.source, expressions);
  }

  /** Replaces a task by what a later call makes of it. */
  changeTask(taskId: string, change: (node: TaskNode) => TaskNode): void {
    const node = this.#tasks.get(taskId);
    if (node !== undefined) this.#tasks.set(taskId, change(node));
  }

  /**
   * Adds a group, an edge from each task that it is mapped over, and what its body describes.
   *
   * @throws JW8002 when the DAG has a task or a group of that id already.
   */
  addGroup<Result>(node: GroupNode, body: () => Result): Result {
    this.#refuseTaken(node.groupId, true);
    this.#groups.set(node.groupId, node);
    this.#addDataEdges(node.groupId, node.source, Object.values(mapInputs(node.map)));
    const [group, scope] = [this.#group, this.#scope];
    this.#group = node;
    if (node.map !== undefined) this.#scope = { outer: scope, title: `mapped group "${node.groupId}"` };
    try {
      return body();
    } finally {
      this.#group = group;
      this.#scope = scope;
    }
  }

  /** Adds an edge. A pair of nodes has one; that data flows, which is known when the second of them is added, is what it goes on saying. */
  addEdge(from: string, to: string, details: EdgeDetails): void {
    const key = JSON.stringify([from, to]);
    const earlier = this.#edges.get(key);
    if (earlier === undefined) this.#edges.set(key, { kind: "edge", from, to, ...details });
    else if (details.label !== undefined) this.#edges.set(key, { ...earlier, label: details.label });
  }

  #addDataEdges(to: string, source: SourceLocation | null, expressions: Iterable<Expression>): void {
    for (const expression of expressions) {
      for (const inner of visitExpressions(expression)) {
        if (inner.kind === "xcom") this.addEdge(inner.taskId, to, { reason: "data", source });
        // Airflow: a MappedArgument refers to all that its group is mapped over.
        if (inner.kind === "groupInput")
          this.#addDataEdges(to, source, Object.values(mapInputs(this.#groups.get(inner.groupId)?.map)));
      }
    }
  }

  #refuseTaken(id: string, isGroup: boolean): void {
    const earlier = this.#tasks.get(id) ?? this.#groups.get(id);
    if (earlier === undefined) return;
    const where = earlier.source === null ? "" : ` (the first is on line ${earlier.source.line})`;
    const isTwoTasks = earlier.kind !== "group" && !isGroup;
    const what = isTwoTasks ? "two tasks" : earlier.kind === "group" && isGroup ? "two groups" : "a task and a group";
    throw new JetwayError(
      `DAG "${this.dagId}" has ${what} with the id "${id}"${where}. Airflow tells tasks and groups apart by their id.`,
      {
        code: "JW8002",
        hint: `Give one of them another id${isTwoTasks ? `: .override({ taskId: "${id}_2" })` : ""}.`,
      },
    );
  }
}
