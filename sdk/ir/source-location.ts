/** Where an author wrote something: shown in diagnostics and in the comments of the emitted Python. */
export interface SourceLocation {
  /** Path relative to the project's root, with forward slashes. Absolute only between authoring and the load pass. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column, from 1. */
  readonly column: number;
}
