import { JetwayError } from "#sdk/errors/index.ts";
import type { DeployFileSystem } from "./deploy-file-system.ts";
import { hashContent } from "./deployment-plan.ts";

/**
 * Looks at what lies at the given paths of a destination: the SHA-256 of each file, or the kind of what is no file. Throws JW7005 when a
 * symbolic link would lead a write out of the destination.
 */
export async function scanDestination(
  fileSystem: DeployFileSystem,
  destination: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const directories = new Map<string, boolean>();
  for (const path of paths) {
    if (!(await hasDirectories(path))) continue;
    const kind = await fileSystem.kindOf(`${destination}/${path}`);
    if (kind === undefined) continue;
    const content = kind === "file" ? await fileSystem.read(`${destination}/${path}`) : undefined;
    found.set(path, content === undefined ? kind : hashContent(content));
  }
  return found;

  /** Whether the directories that a path lies in exist. */
  async function hasDirectories(path: string): Promise<boolean> {
    const parts = path.split("/").slice(0, -1);
    for (let length = 1; length <= parts.length; length++) {
      const directory = parts.slice(0, length).join("/");
      const known = directories.get(directory) ?? (await isDirectory(directory));
      directories.set(directory, known);
      if (!known) return false;
    }
    return true;
  }

  async function isDirectory(path: string): Promise<boolean> {
    const kind = await fileSystem.kindOf(`${destination}/${path}`);
    if (kind === "directory") return true;
    if (kind === undefined) return false;
    if (kind === "link") {
      throw new JetwayError(
        `${destination}/${path} is a symbolic link; writing below it would change something else.`,
        {
          code: "JW7005",
          hint: "Remove the link, or replace it by a directory.",
        },
      );
    }
    throw new JetwayError(`${destination}/${path} is a file that Jetway did not write, where a directory is needed.`, {
      code: "JW7004",
      hint: "Move it away, or deploy into another directory.",
    });
  }
}
