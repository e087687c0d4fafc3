import { readFileSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { type Diagnostic, diagnostic } from "#sdk/errors/diagnostic.ts";
import type { SourceLocation } from "#sdk/ir/source-location.ts";
import type { Project } from "./error-place.ts";

const codes = ["ERR_MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_UNSUPPORTED_DIR_IMPORT"];

/** The diagnostic of an import that leads nowhere, at the import's own line; undefined when an error is about something else. */
export function tryMissingImport(thrown: unknown, { root }: Project): Diagnostic | undefined {
  if (!(thrown instanceof Error) || !codes.includes(String((thrown as NodeJS.ErrnoException).code))) return undefined;
  // Node names both files absolutely: "Cannot find module '/project/loading' imported from /project/bad.dag.ts".
  const [, missing = "", importer = ""] = /'([^']+)'.* imported from (.+)$/m.exec(thrown.message) ?? [];
  const { specifier, source } = findSpecifier(missing, importer, root);
  const isRelative = specifier.startsWith(".");
  return diagnostic("JW1005", {
    message: `"${specifier}" is imported, but there is no such ${isRelative ? "file" : "package or entry of one"}.`,
    hint: isRelative
      ? "Write the path as it is on the disk, with its file ending, such as ./flights.ts."
      : `Install it where the project is: npm install ${packageName(specifier)}.`,
    source,
  });
}

/** `@scope/name` of `@scope/name/entry`, `name` of `name/entry`. */
function packageName(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

interface FoundSpecifier {
  readonly specifier: string;
  readonly source: SourceLocation | null;
}

/** Where the importing file says what led to the missing file or package. */
function findSpecifier(missing: string, importer: string, root: string): FoundSpecifier {
  const file = relative(root, importer).split(sep).join("/");
  const text = tryRead(importer);
  for (const match of text.matchAll(/(["'])((?:(?!\1)[^\\\n])+)\1/g)) {
    const specifier = match[2] ?? "";
    const leadsThere = specifier.startsWith(".")
      ? resolve(dirname(importer), specifier) === missing
      : specifier === missing || specifier.startsWith(`${missing}/`);
    if (leadsThere) return { specifier, source: { file, ...position(text, match.index) } };
  }
  const specifier = missing.startsWith("/") ? `./${relative(dirname(importer), missing)}` : missing;
  return { specifier, source: text === "" ? null : { file, line: 1, column: 1 } };
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function position(text: string, index: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, index);
  return { line: before.split("\n").length, column: index - before.lastIndexOf("\n") };
}
