import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Generated files by their path below a folder. */
export type ExpectedFiles = ReadonlyMap<string, string>;

/** Makes a folder hold exactly the expected files. */
export function writeExpectedFiles(folder: string, expected: ExpectedFiles): void {
  for (const path of filesBelow(folder)) {
    if (!expected.has(path)) rmSync(join(folder, path));
  }
  for (const [path, content] of expected) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Paths below a folder that are missing, too many or of other content than expected, sorted. */
export function findDifferences(folder: string, expected: ExpectedFiles): string[] {
  const present = filesBelow(folder);
  const unexpected = present.filter((path) => !expected.has(path));
  const different = [...expected].filter(
    ([path, content]) => !present.includes(path) || readFileSync(join(folder, path), "utf8") !== content,
  );
  return [...unexpected, ...different.map(([path]) => path)].sort();
}

/** Paths of all files below a folder, with forward slashes; none when there is no such folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    );
}
