import { relative, sep } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";

/** What the bundler says about a place, in the words that we need. */
export interface BundlerLog {
  readonly code?: string;
  readonly message: string;
  /** Absolute path of the module. */
  readonly id?: string;
  /** What was imported. */
  readonly exporter?: string;
  readonly loc?: { readonly line: number; readonly column: number };
}

/** Where the bundling happens. */
export interface BundledModule {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** The DAG module, relative to the root. */
  readonly module: string;
}

/** An import that leads nowhere. `urls` are specifiers that stand in `new URL(…, import.meta.url)`. */
export function unresolvedDiagnostic(log: BundlerLog, where: BundledModule, urls: ReadonlySet<string>): Diagnostic {
  const specifier = log.exporter ?? "";
  const file = relativePath(log.id, where);
  const source = placeOf(log, where);
  if (urls.has(specifier)) {
    return diagnostic("JW3009", {
      message: `"${file}" names the file "${specifier}", which does not exist. It would have to travel with the task code.`,
      hint: "Correct the path: it is relative to the module that names it.",
      source,
    });
  }
  return diagnostic("JW3006", {
    message: `"${file}" imports "${specifier}", which cannot be found. Task code is one directory that needs nothing but Node on the worker.`,
    hint: specifier.startsWith(".")
      ? "Correct the path, with its file ending."
      : `Install the package: npm install ${packageOf(specifier)}.`,
    source,
  });
}

/** A package with compiled code. */
export function nativeAddonDiagnostic(specifier: string, importer: string, where: BundledModule): Diagnostic {
  const file = relativePath(importer, where);
  return diagnostic("JW3007", {
    message: `"${file}" loads "${specifier}", a native addon. It is built for one machine and cannot travel with the task code of "${where.module}".`,
    hint: "Use a package without native code, or run that step with python(…) or bash(…).",
    source: isInProject(file) ? { file, line: 1, column: 1 } : top(where),
  });
}

/** Whatever else stops the bundler. */
export function failureDiagnostic(log: BundlerLog, where: BundledModule): Diagnostic {
  const text = stripVTControlCharacters(log.message).split("\n", 1)[0] ?? "";
  return diagnostic("JW3008", {
    message: `The task code of "${where.module}" could not be bundled: ${text.replaceAll(`${where.root}${sep}`, "")}`,
    source: placeOf(log, where),
  });
}

/** Whether a module is the project's own rather than a package's. */
export function isOwnModule(id: string | undefined, where: BundledModule): boolean {
  return id !== undefined && isInProject(relativePath(id, where));
}

function isInProject(file: string): boolean {
  return !file.startsWith("..") && !file.split("/").includes("node_modules");
}

function placeOf(log: BundlerLog, where: BundledModule): SourceLocation {
  const file = relativePath(log.id, where);
  if (log.id === undefined || !isInProject(file)) return top(where);
  return { file, line: log.loc?.line ?? 1, column: (log.loc?.column ?? 0) + 1 };
}

function top({ module }: BundledModule): SourceLocation {
  return { file: module, line: 1, column: 1 };
}

function relativePath(id: string | undefined, { root, module }: BundledModule): string {
  return id === undefined ? module : relative(root, id).split(sep).join("/");
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
