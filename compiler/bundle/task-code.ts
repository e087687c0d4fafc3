import { createHash } from "node:crypto";
import { canonicalJson } from "#sdk/ir/canonical-json.ts";
import { contentHash } from "#sdk/ir/content-hash.ts";
import type { BundleFile } from "./bundle-file.ts";

/** The task code of a DAG module: a directory, and the files of Jetway beside it that it needs. */
export interface TaskCode {
  /** Name of the directory: `flight_delays.1a2b3c4d`. */
  readonly directory: string;
  /** SHA-256 of what the directory holds, source maps aside. */
  readonly digest: string;
  /** Relative to the directory. */
  readonly files: readonly BundleFile[];
}

/** What a bundle says of itself, so that the operator can check it before it runs anything. */
export interface BundleDescription {
  readonly protocol: number;
  readonly jetway: string;
}

/** Completes the bundler's files with `bundle.json` and names the directory by their content. */
export function toTaskCode(name: string, files: readonly BundleFile[], description: BundleDescription): TaskCode {
  const digests: Record<string, string> = {};
  for (const { path, content, role } of [...files].sort((left, right) => (left.path < right.path ? -1 : 1))) {
    if (role === "task-code") digests[path] = createHash("sha256").update(content).digest("hex");
  }
  const digest = contentHash(digests);
  const manifest = `${canonicalJson({ ...description, files: digests })}\n`;
  return {
    directory: `${name}.${digest.slice(0, 8)}`,
    digest,
    files: [...files, { path: "bundle.json", content: manifest, role: "task-code" }],
  };
}
