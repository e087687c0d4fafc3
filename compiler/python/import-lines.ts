import type { ImportedName } from "./module-names.ts";
import { isPythonIdentifier } from "./python-words.ts";

/** Modules of the standard library that emitted files use: they come first. */
const standardLibrary: ReadonlySet<string> = new Set(["datetime", "pathlib", "sys"]);

/** The import lines of a module, sorted as isort sorts them. */
export interface ImportLines {
  /** The standard library and installed packages, with an empty line between the two. */
  readonly installed: readonly string[];
  /** What is found only after the preamble has run. */
  readonly beside: readonly string[];
}

/** Writes the imports of a module; `installed` names the root packages that are there before the preamble. */
export function importLines(
  imports: readonly ImportedName[],
  installed: readonly string[],
  width: number,
): ImportLines {
  const standard: ImportedName[] = [];
  const packages: ImportedName[] = [];
  const beside: ImportedName[] = [];
  for (const imported of imports) {
    assertImportable(imported);
    const root = imported.symbol.module.split(".")[0] as string;
    (standardLibrary.has(root) ? standard : installed.includes(root) ? packages : beside).push(imported);
  }
  const groups = [lines(standard, width, ""), lines(packages, width, "")].filter((group) => group.length > 0);
  return {
    installed: groups.flatMap((group, index) => (index === 0 ? group : ["", ...group])),
    // These stand below code, which pycodestyle reports.
    beside: lines(beside, width, "  # noqa: E402"),
  };
}

/** Whoever builds the nodes has checked the names; text that is none would become code here. */
function assertImportable({ symbol, localName }: ImportedName): void {
  const names = [...symbol.module.split("."), symbol.name ?? localName, localName];
  const wrong = names.find((name) => !isPythonIdentifier(name));
  if (wrong !== undefined) throw new TypeError(`"${wrong}" in an import of ${symbol.module} is no Python identifier`);
}

function lines(imports: readonly ImportedName[], width: number, pragma: string): readonly string[] {
  const whole = imports
    .filter(({ symbol }) => symbol.name === null)
    .map(
      ({ symbol, localName }) =>
        `import ${symbol.module}${localName === symbol.module ? "" : ` as ${localName}`}${pragma}`,
    )
    .sort(byCodeUnit);
  const byModule = Map.groupBy(
    imports.filter(({ symbol }) => symbol.name !== null),
    ({ symbol }) => symbol.module,
  );
  const from = [...byModule.entries()]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .flatMap(([module, names]) => fromImport(module, names, width, pragma));
  return [...whole, ...from];
}

function fromImport(module: string, names: readonly ImportedName[], width: number, pragma: string): readonly string[] {
  const sorted = names
    .map(({ symbol, localName }) => ({ name: symbol.name as string, localName }))
    .sort((left, right) => rank(left.name) - rank(right.name) || byCodeUnit(left.name, right.name))
    .map(({ name, localName }) => (name === localName ? name : `${name} as ${localName}`));
  const line = `from ${module} import ${sorted.join(", ")}`;
  if (line.length <= width) return [`${line}${pragma}`];
  return [`from ${module} import (${pragma}`, ...sorted.map((name) => `    ${name},`), ")"];
}

/** isort's order inside one line: CONSTANTS, Classes, functions. */
function rank(name: string): number {
  if (/^[A-Z][A-Z0-9_]+$/.test(name)) return 0;
  return /^[A-Z]/.test(name) ? 1 : 2;
}

function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
