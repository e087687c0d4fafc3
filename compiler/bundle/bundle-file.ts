/** A file that the bundler made. */
export interface BundleFile {
  /** Relative to the module's directory; Jetway's own files lie beside it, in `../jetway`. */
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly role: "task-code" | "source-map";
}

/** A chunk as the bundler gives it, in the words that we need. */
interface OutputFile {
  readonly type: "chunk" | "asset";
  readonly fileName: string;
  readonly code?: string;
  readonly source?: string | Uint8Array;
}

/** The output of the bundler as files. */
export function toBundleFiles(output: readonly OutputFile[]): readonly BundleFile[] {
  return output.map(({ fileName, code, source }) => ({
    path: fileName,
    content: code ?? source ?? "",
    role: fileName.endsWith(".map") ? "source-map" : "task-code",
  }));
}
