import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { Expression } from "#sdk/ir/expression.ts";
import { list, type PythonExpression, type PythonStatement, shift, statement, variable } from "../python/index.ts";

/**
 * The edges that Airflow does not find itself, as a person would write them: `a >> b >> c`, `a >> [b, c]`, `[a, b] >> c`. Every edge is written
 * once; a `.output` in an operator's arguments is an edge already.
 */
export function emitEdges(dag: DagNode): readonly PythonStatement[] {
  const graph = explicitGraph(dag);
  return dag.tasks.flatMap(({ taskId }) => statementsFrom(taskId, graph));
}

interface Graph {
  /** Tasks that run after a task. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** For a task, those before it that have no other task after them. */
  readonly loyal: ReadonlyMap<string, readonly string[]>;
}

function explicitGraph(dag: DagNode): Graph {
  const implied = impliedEdges(dag);
  const after = new Map<string, string[]>(dag.tasks.map(({ taskId }) => [taskId, []]));
  for (const { from, to } of dag.edges) {
    if (!implied.has(edgeKey(from, to))) after.get(from)?.push(to);
  }
  const loyal = new Map<string, string[]>(dag.tasks.map(({ taskId }) => [taskId, []]));
  for (const [from, targets] of after) {
    const [only] = targets;
    if (only !== undefined && targets.length === 1) loyal.get(only)?.push(from);
  }
  return { after, loyal };
}

/** One statement for what begins at a task: a fan in whose first task it is, a chain, or a fan out. */
function statementsFrom(taskId: string, graph: Graph): readonly PythonStatement[] {
  const targets = graph.after.get(taskId) ?? [];
  const [target] = targets;
  if (target === undefined) return [];
  const together = targets.length === 1 ? (graph.loyal.get(target) ?? []) : [];
  if (together.length > 1) {
    if (together[0] !== taskId) return [];
    return [statement(shift([list(together.map(variable)), ...chain(target, graph)]))];
  }
  return continuesChain(taskId, graph) ? [] : [statement(shift(chain(taskId, graph)))];
}

/** Whether the chain that passes through a task began before it. */
function continuesChain(taskId: string, graph: Graph): boolean {
  return (graph.loyal.get(taskId) ?? []).length > 0;
}

/** A task and what follows it as long as there is one way on; a fan out ends it. */
function chain(start: string, graph: Graph): readonly PythonExpression[] {
  const operands: PythonExpression[] = [];
  for (let current: string | undefined = start; current !== undefined; ) {
    operands.push(variable(current));
    const targets: readonly string[] = graph.after.get(current) ?? [];
    const [only] = targets;
    if (targets.length > 1) return [...operands, list(targets.map(variable))];
    // A fan in is written where its first task stands.
    current = only !== undefined && graph.loyal.get(only)?.length === 1 ? only : undefined;
  }
  return operands;
}

/** Edges that Airflow finds in the template fields of operators. */
function impliedEdges(dag: DagNode): ReadonlySet<string> {
  const implied = new Set<string>();
  for (const task of dag.tasks) {
    if (task.kind !== "operator") continue;
    for (const from of Object.values(task.arguments).flatMap(wholeOutputs)) implied.add(edgeKey(from, task.taskId));
  }
  return implied;
}

function wholeOutputs(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "xcom":
      return expression.path.length === 0 ? [expression.taskId] : [];
    case "list":
      return expression.items.flatMap(wholeOutputs);
    case "object":
      return Object.values(expression.entries).flatMap(wholeOutputs);
    default:
      return [];
  }
}

function edgeKey(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
