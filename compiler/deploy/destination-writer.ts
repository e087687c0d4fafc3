import { randomUUID } from "node:crypto";
import type { DeployFileSystem } from "./deploy-file-system.ts";
import { eachAtOnce } from "./each-at-once.ts";

/** Writes and removes files of one project below one destination. */
export interface DestinationWriter {
  /**
   * Puts each file in its place in one step: a reader sees the old content or the new, never a part. In no order among them; all are on the disk
   * when it resolves, and nothing is written any more when it rejects.
   */
  write(files: readonly FileToWrite[]): Promise<void>;
  /** Removes a file, what Python compiled from it, and directories that are empty then. */
  remove(path: string): Promise<void>;
  /** Removes files that a killed deploy had begun to write in the given directories. */
  removeTemporaryFiles(directories: Iterable<string>): Promise<void>;
}

/** A file of a deployment. */
export interface FileToWrite {
  /** Relative to the destination. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Waiting for the disk takes most of the time of a write. */
const writesAtOnce = 16;

/** Makes the writer. The destination has to exist. */
export function createDestinationWriter(
  fileSystem: DeployFileSystem,
  destination: string,
  project: string,
): DestinationWriter {
  // Another project may be deployed to the same directory at this moment: its temporary files have its name.
  const temporaryPrefix = `.jetway-${project}-`;
  return { write, remove, removeTemporaryFiles };

  async function write(files: readonly FileToWrite[]): Promise<void> {
    const directories = new Set(files.flatMap(({ path }) => parentsOf(path)));
    for (const directory of [...directories].sort()) await fileSystem.makeDirectory(absolute(directory));
    await eachAtOnce(files, writesAtOnce, writeOne);
    const changed = new Set(files.map(({ path }) => prefixOf(path).slice(0, -1)));
    await eachAtOnce(
      [...changed],
      writesAtOnce,
      async (directory) => await fileSystem.synchronise(absolute(directory)),
    );
  }

  async function writeOne({ path, content }: FileToWrite): Promise<void> {
    const temporary = absolute(`${prefixOf(path)}${temporaryPrefix}${randomUUID()}.tmp`);
    try {
      await fileSystem.create(temporary, content);
      await fileSystem.replace(temporary, absolute(path));
    } catch (error) {
      await fileSystem.remove(temporary).catch(() => undefined);
      throw error;
    }
  }

  async function remove(path: string): Promise<void> {
    await fileSystem.remove(absolute(path));
    if (path.endsWith(".py")) await removeBytecode(path);
    for (const directory of parentsOf(path).reverse()) await fileSystem.removeEmptyDirectory(absolute(directory));
  }

  async function removeBytecode(path: string): Promise<void> {
    const cache = `${prefixOf(path)}__pycache__`;
    const stem = path.slice(prefixOf(path).length, -".py".length);
    for (const name of await fileSystem.list(absolute(cache))) {
      if (name.startsWith(`${stem}.`) && name.endsWith(".pyc")) await fileSystem.remove(absolute(`${cache}/${name}`));
    }
    await fileSystem.removeEmptyDirectory(absolute(cache));
  }

  async function removeTemporaryFiles(directories: Iterable<string>): Promise<void> {
    for (const directory of directories) {
      for (const name of await fileSystem.list(absolute(directory))) {
        if (!name.startsWith(temporaryPrefix) || !name.endsWith(".tmp")) continue;
        await fileSystem.remove(absolute(directory === "" ? name : `${directory}/${name}`));
      }
    }
  }

  function absolute(path: string): string {
    return path === "" ? destination : `${destination}/${path}`;
  }
}

/** The directories that a path lies in, outermost first. */
export function parentsOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}

function prefixOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}
