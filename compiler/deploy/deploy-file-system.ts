import type { Dirent } from "node:fs";
import { lstat, mkdir, open, readdir, readFile, rename, rmdir, unlink, utimes, writeFile } from "node:fs/promises";

/** What lies at a path, the path itself being looked at and not what a symbolic link points to. */
export type FileKind = "file" | "directory" | "link" | "other";

/** The few operations that a deploy is made of, so that a test can let each of them fail. They reject with Node's own errors. */
export interface DeployFileSystem {
  /** What lies at a path; undefined for nothing. */
  kindOf(path: string): Promise<FileKind | undefined>;
  /** A file's content; undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Names in a directory. */
  list(path: string): Promise<readonly string[]>;
  /** Makes one directory unless it is there. */
  makeDirectory(path: string): Promise<void>;
  /** Writes a file that must not exist yet, down to the disk. */
  create(path: string, content: Uint8Array | string): Promise<void>;
  /** Puts a file in the place of another one in one step. Its time of change is then now, not when it was written. */
  replace(from: string, to: string): Promise<void>;
  /** Brings what `replace` did in a directory down to the disk. */
  synchronise(directory: string): Promise<void>;
  /** Removes a file; does nothing when it is gone. */
  remove(path: string): Promise<void>;
  /** Removes a directory when it is empty; does nothing when it is not, or is gone. */
  removeEmptyDirectory(path: string): Promise<void>;
}

/** The file system of the machine. */
export const nodeFileSystem: DeployFileSystem = {
  kindOf: async (path) => {
    const found = await unlessMissing(lstat(path));
    if (found === undefined) return undefined;
    return kindOfEntry(found);
  },
  read: async (path) => await unlessMissing(readFile(path)),
  list: async (path) => (await unlessMissing(readdir(path))) ?? [],
  makeDirectory: async (path) => {
    await unlessCode(mkdir(path), ["EEXIST"]);
  },
  create: async (path, content) => {
    const file = await open(path, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
  },
  replace: async (from, to) => {
    await rename(from, to);
    // Airflow reads a file again when it changed after the last parse began: one that was written before and renamed after would wait.
    const now = new Date();
    await utimes(to, now, now);
  },
  synchronise: synchroniseDirectory,
  remove: async (path) => {
    await unlessMissing(unlink(path));
  },
  removeEmptyDirectory: async (path) => {
    await unlessCode(rmdir(path), ["ENOENT", "ENOTEMPTY", "EEXIST"]);
  },
};

/** The same for what can be made again: the operating system brings it down to the disk when it likes, which saves most of the time. */
export const unhurriedFileSystem: DeployFileSystem = {
  ...nodeFileSystem,
  create: async (path, content) => {
    await writeFile(path, content, { flag: "wx" });
  },
  synchronise: async () => {},
};

function kindOfEntry(entry: Pick<Dirent, "isFile" | "isDirectory" | "isSymbolicLink">): FileKind {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}

async function synchroniseDirectory(path: string): Promise<void> {
  const directory = await open(path, "r");
  try {
    // Network shares refuse it; there the rename is as durable as the share makes it.
    await unlessCode(directory.sync(), ["EINVAL", "ENOTSUP", "EPERM", "EACCES", "EIO"]);
  } finally {
    await directory.close();
  }
}

async function unlessMissing<Result>(operation: Promise<Result>): Promise<Result | undefined> {
  return await unlessCode(operation, ["ENOENT"]);
}

async function unlessCode<Result>(operation: Promise<Result>, codes: readonly string[]): Promise<Result | undefined> {
  try {
    return await operation;
  } catch (error) {
    if (codes.includes(errorCode(error) ?? "")) return undefined;
    throw error;
  }
}

/** The code of an error of the operating system, such as `EACCES`. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
