import type { DagNode } from "#sdk/ir/dag-node.ts";

/** `DAG` opens a file when `doc_md` ends in `.md`: a line break at the end keeps the text text, and Markdown does not see it. */
export function keepDocumentation(dag: DagNode): DagNode {
  const { docMd } = dag.options;
  if (docMd?.kind !== "json" || typeof docMd.value !== "string" || !docMd.value.endsWith(".md")) return dag;
  return { ...dag, options: { ...dag.options, docMd: { kind: "json", value: `${docMd.value}\n` } } };
}
