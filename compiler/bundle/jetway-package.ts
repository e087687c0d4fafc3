import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package that this code is part of. */
export interface JetwayPackage {
  /** Absolute path of its folder. */
  readonly root: string;
  readonly version: string;
  /** Export conditions under which its entries are found: the TypeScript sources in the repository, the built files when it is installed. */
  readonly conditions: readonly string[];
}

let found: JetwayPackage | undefined;

/** Finds the package that this code is part of. */
export function jetwayPackage(): JetwayPackage {
  found ??= findPackage();
  return found;
}

function findPackage(): JetwayPackage {
  const here = fileURLToPath(import.meta.url);
  for (let folder = dirname(here); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const { name, version } = JSON.parse(readFileSync(manifest, "utf8")) as { name?: string; version: string };
    if (name === "jetway") {
      return { root: folder, version, conditions: here.endsWith(".ts") ? ["jetway-source", "node"] : ["node"] };
    }
  }
  throw new TypeError(`${here} is not in a package called jetway`);
}
