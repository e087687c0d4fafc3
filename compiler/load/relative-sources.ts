import { relative, sep } from "node:path";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { deepFreeze } from "#sdk/ir/deep-freeze.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";

/** The same DAG with the source files of its nodes relative to the project's root, so that its bytes do not depend on where the project lies. */
export function withRelativeSources(dag: DagNode, root: string): DagNode {
  const place = <Node extends { readonly source: SourceLocation | null }>(node: Node): Node =>
    node.source === null ? node : { ...node, source: relativeSource(node.source, root) };
  return deepFreeze({
    ...place(dag),
    params: dag.params.map(place),
    tasks: dag.tasks.map(place),
    groups: dag.groups.map(place),
    edges: dag.edges.map(place),
  });
}

/** A place with its file relative to the project's root, with forward slashes. */
export function relativeSource(source: SourceLocation, root: string): SourceLocation {
  return { ...source, file: relative(root, source.file).split(sep).join("/") };
}
