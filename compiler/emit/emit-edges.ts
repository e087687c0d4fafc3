import type { EdgeNode } from "#sdk/ir/edge-node.ts";
import {
  call,
  list,
  type PythonExpression,
  type PythonStatement,
  shift,
  statement,
  string,
  symbol,
} from "../python/index.ts";
import type { PlaceContext } from "./emit-context.ts";
import { nodeReference } from "./node-reference.ts";

/**
 * The edges of one group, or of the DAG itself, that Airflow does not find itself, as a person would write them: `a >> b >> c`, `a >> [b, c]`,
 * `[a, b] >> c`, `a >> Label("full") >> b`. Every edge is written once, in the innermost group that both its ends are in.
 */
export function emitEdges(group: string | null, context: PlaceContext): readonly PythonStatement[] {
  const explicit = context.places.edgesOf(group);
  const graph = graphOf(explicit.filter(({ label }) => label === undefined));
  const labelled = Map.groupBy(
    explicit.filter(({ label }) => label !== undefined),
    ({ from }) => from,
  );
  const reference = (id: string): PythonExpression => nodeReference(id, context);
  return [...new Set(explicit.map(({ from }) => from))]
    .sort((left, right) => context.places.positionOf(left) - context.places.positionOf(right))
    .flatMap((id) => [...statementsFrom(id, graph, reference), ...labelledFrom(id, labelled.get(id) ?? [], reference)]);
}

interface Graph {
  /** What runs after a node. */
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** For a node, those before it that have no other one after them. */
  readonly loyal: ReadonlyMap<string, readonly string[]>;
}

function graphOf(edges: readonly EdgeNode[]): Graph {
  const after = new Map<string, string[]>();
  for (const { from, to } of edges) append(after, from, to);
  const loyal = new Map<string, string[]>();
  for (const [from, targets] of after) {
    const [only] = targets;
    if (only !== undefined && targets.length === 1) append(loyal, only, from);
  }
  return { after, loyal };
}

function append(lists: Map<string, string[]>, key: string, value: string): void {
  const values = lists.get(key);
  if (values === undefined) lists.set(key, [value]);
  else values.push(value);
}

type Reference = (id: string) => PythonExpression;

/** One statement for what begins at a node: a fan in whose first node it is, a chain, or a fan out. */
function statementsFrom(id: string, graph: Graph, reference: Reference): readonly PythonStatement[] {
  const targets = graph.after.get(id) ?? [];
  const [target] = targets;
  if (target === undefined) return [];
  const together = targets.length === 1 ? (graph.loyal.get(target) ?? []) : [];
  if (together.length > 1) {
    if (together[0] !== id) return [];
    return [statement(shift([list(together.map(reference)), ...chain(target, graph, reference)]))];
  }
  return continuesChain(id, graph) ? [] : [statement(shift(chain(id, graph, reference)))];
}

/** Whether the chain that passes through a node began before it. */
function continuesChain(id: string, graph: Graph): boolean {
  return (graph.loyal.get(id) ?? []).length > 0;
}

/** A node and what follows it as long as there is one way on; a fan out ends it. */
function chain(start: string, graph: Graph, reference: Reference): readonly PythonExpression[] {
  const operands: PythonExpression[] = [];
  for (let current: string | undefined = start; current !== undefined; ) {
    operands.push(reference(current));
    const targets: readonly string[] = graph.after.get(current) ?? [];
    const [only] = targets;
    if (targets.length > 1) return [...operands, list(targets.map(reference))];
    // A fan in is written where its first node stands.
    current = only !== undefined && graph.loyal.get(only)?.length === 1 ? only : undefined;
  }
  return operands;
}

/** Edges with something written on them, those of one node with the same text together. */
function labelledFrom(id: string, edges: readonly EdgeNode[], reference: Reference): readonly PythonStatement[] {
  const byLabel = Map.groupBy(edges, ({ label = "" }) => label);
  return [...byLabel].map(([label, together]) => {
    const targets = together.map(({ to }) => reference(to));
    const [only] = targets;
    const end = targets.length === 1 && only !== undefined ? only : list(targets);
    return statement(shift([reference(id), call(symbol("airflow.sdk", "Label"), [string(label)]), end]));
  });
}
