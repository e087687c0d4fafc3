import { JetwayError } from "../errors/jetway-error.ts";
import type { EdgeNode } from "../ir/edge-node.ts";
import type { Expression } from "../ir/expression.ts";
import type { SourceLocation } from "../ir/source-location.ts";
import type { TaskNode } from "../ir/task-node.ts";
import { visitExpressions } from "../ir/visit-expressions.ts";
import type { TaskHandler } from "../task/task-handler.ts";

/** A DAG while its body runs: collects the tasks and edges that the calls describe. */
export class DagBuilder {
  readonly dagId: string;
  /** Zone in which moments without an offset are meant. */
  readonly timezone: string;
  readonly handlers = new Map<string, TaskHandler>();
  readonly #tasks = new Map<string, TaskNode>();
  readonly #edges = new Map<string, EdgeNode>();

  constructor(dagId: string, timezone: string) {
    this.dagId = dagId;
    this.timezone = timezone;
  }

  get tasks(): readonly TaskNode[] {
    return [...this.#tasks.values()];
  }

  get edges(): readonly EdgeNode[] {
    return [...this.#edges.values()];
  }

  /**
   * Adds a task, and an edge from each task whose output it reads.
   *
   * @throws JW8002 when the DAG has a task of that id already.
   */
  addTask(node: TaskNode, expressions: Iterable<Expression>): void {
    const earlier = this.#tasks.get(node.taskId);
    if (earlier !== undefined) throw duplicateTask(this.dagId, earlier);
    this.#tasks.set(node.taskId, node);
    for (const upstream of xcomTasks(expressions)) this.addEdge(upstream, node.taskId, "data", node.source);
  }

  /** Adds an edge. A pair of tasks has one; that data flows is what it says when both were asked for. */
  addEdge(from: string, to: string, reason: EdgeNode["reason"], source: SourceLocation | null): void {
    const key = `${from} ${to}`;
    const earlier = this.#edges.get(key);
    if (earlier !== undefined && (earlier.reason === "data" || reason === "order")) return;
    this.#edges.set(key, { kind: "edge", from, to, reason, source });
  }
}

let current: DagBuilder | undefined;

/**
 * The DAG whose body is running.
 *
 * @throws JW8001 when there is none.
 */
export function currentBuilder(what: string): DagBuilder {
  if (current === undefined) {
    throw new JetwayError(`${what} was called outside the body of a DAG. Airflow has no task without a DAG.`, {
      code: "JW8001",
      hint: 'Call it inside dag("…", { … }, () => { … }).',
    });
  }
  return current;
}

/**
 * Runs the body of a DAG.
 *
 * @throws JW8012 when a body is running already.
 */
export function runBody<Result>(builder: DagBuilder, body: () => Result): Result {
  if (current !== undefined) {
    throw new JetwayError(`DAG "${builder.dagId}" is defined inside the body of DAG "${current.dagId}".`, {
      code: "JW8012",
      hint: "Define it beside the other one.",
    });
  }
  current = builder;
  try {
    return body();
  } finally {
    current = undefined;
  }
}

function duplicateTask(dagId: string, earlier: TaskNode): JetwayError {
  const where = earlier.source === null ? "" : ` (the first is on line ${earlier.source.line})`;
  return new JetwayError(
    `DAG "${dagId}" has two tasks with the id "${earlier.taskId}"${where}. Airflow tells tasks apart by their id.`,
    { code: "JW8002", hint: `Give one of them another id: .override({ taskId: "${earlier.taskId}_2" }).` },
  );
}

function* xcomTasks(expressions: Iterable<Expression>): Generator<string> {
  for (const expression of expressions) {
    for (const inner of visitExpressions(expression)) if (inner.kind === "xcom") yield inner.taskId;
  }
}
