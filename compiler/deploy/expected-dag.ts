import type { Artefact } from "../artefact.ts";

/** A DAG as Airflow has to show it when a deploy is over. */
export interface ExpectedDag {
  readonly dagId: string;
  /** Path of its file, relative to the destination. */
  readonly file: string;
  /** The digest that the file carries. */
  readonly contentHash: string;
}

/** What Airflow has to show of DAGs, read from the files that were written for them. */
export function readExpectedDags(
  dagFiles: Readonly<Record<string, string>>,
  artefacts: readonly Artefact[],
): readonly ExpectedDag[] {
  const contents = new Map(artefacts.map(({ path, content }) => [path, content]));
  return Object.entries(dagFiles).map(([dagId, file]) => {
    const content = contents.get(file) ?? "";
    const text = typeof content === "string" ? content : new TextDecoder().decode(content);
    const contentHash = tryReadContentHash(text);
    if (contentHash === undefined) throw new Error(`the file ${file} of DAG ${dagId} carries no content hash`);
    return { dagId, file, contentHash };
  });
}

/** The digest that a DAG file of ours carries in a comment; undefined for a file that is none of ours. */
export function tryReadContentHash(source: string): string | undefined {
  return /^# jetway: .*\bcontent=sha256:([0-9a-f]{64})$/m.exec(source)?.[1];
}
