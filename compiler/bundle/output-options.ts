import { dirname, relative, resolve, sep } from "node:path";
import type { OutputOptions } from "rolldown";

/** Folders that the sources in a source map are named relative to, the innermost that holds a source counting. */
export interface SourceRoots {
  readonly project: string;
  readonly jetway: string;
}

/** Readable code without comments, with source maps beside it that name no folder of this machine. */
export function outputOptions(roots: SourceRoots): OutputOptions {
  return {
    format: "esm",
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name]-[hash].mjs",
    assetFileNames: "[name]-[hash][extname]",
    hashCharacters: "hex",
    comments: false,
    minify: false,
    sourcemap: true,
    sourcemapExcludeSources: true,
    sourcemapPathTransform: (source, map) => sourceName(resolve(dirname(map), source), roots),
  };
}

function sourceName(path: string, { project, jetway }: SourceRoots): string {
  const inProject = relative(project, path);
  if (!inProject.startsWith("..")) return inProject.split(sep).join("/");
  const inJetway = relative(jetway, path);
  if (!inJetway.startsWith("..")) return `jetway/${inJetway.split(sep).join("/")}`;
  // A package of a workspace above the project.
  const packages = path.lastIndexOf(`${sep}node_modules${sep}`);
  return (packages < 0 ? inProject.replaceAll(`..${sep}`, "") : path.slice(packages + 1)).split(sep).join("/");
}
