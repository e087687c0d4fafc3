/** A file that a compile makes, before anything is written. */
export interface Artefact {
  /** Relative to the destination, with forward slashes. */
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly role: ArtefactRole;
}

/** What an artefact is for: a deploy writes DAG files last and swaps them in one step each. */
export type ArtefactRole = "dag" | "task-code" | "source-map" | "runtime" | "ignore" | "manifest";
