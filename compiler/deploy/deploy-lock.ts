import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { JetwayError } from "#sdk/errors/index.ts";
import { type DeployFileSystem, errorCode } from "./deploy-file-system.ts";

/** Who holds a lock. */
interface LockHolder {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
}

/**
 * Runs an action while nobody else deploys the project that lives in a directory. Throws JW7007 while another deploy does. The lock of a
 * process of this machine that is gone is taken over.
 */
export async function withDeployLock<Result>(
  fileSystem: DeployFileSystem,
  directory: string,
  action: () => Promise<Result>,
): Promise<Result> {
  await fileSystem.makeDirectory(directory);
  const lock = `${directory}/deploy.lock`;
  await takeLock(fileSystem, lock);
  const release = async (): Promise<void> => {
    await fileSystem.remove(lock);
    await fileSystem.removeEmptyDirectory(directory);
  };
  let result: Result;
  try {
    result = await action();
  } catch (error) {
    // Why the action failed is what matters; a lock that stays is taken over when this process has ended.
    await release().catch(() => undefined);
    throw error;
  }
  await release();
  return result;
}

async function takeLock(fileSystem: DeployFileSystem, path: string): Promise<void> {
  const holder: LockHolder = { host: hostname(), pid: process.pid, since: new Date().toISOString() };
  for (;;) {
    try {
      return await fileSystem.create(path, JSON.stringify(holder));
    } catch (error) {
      if (errorCode(error) !== "EEXIST") throw error;
    }
    await removeAbandonedLock(fileSystem, path);
  }
}

/** Removes the lock at a path when nobody can hold it any more; throws JW7007 otherwise. */
async function removeAbandonedLock(fileSystem: DeployFileSystem, path: string): Promise<void> {
  const content = await fileSystem.read(path);
  if (content === undefined) return;
  if (!isAbandoned(content)) throw locked(content, path);
  // Another process may take over the same lock at this moment, so that a lock of its own lies there now: what was moved is looked at again.
  const aside = `${path}.${randomUUID()}`;
  try {
    await fileSystem.replace(path, aside);
  } catch (error) {
    if (errorCode(error) === "ENOENT") return;
    throw error;
  }
  const moved = (await fileSystem.read(aside)) ?? content;
  if (!isAbandoned(moved)) {
    await fileSystem.replace(aside, path);
    throw locked(moved, path);
  }
  await fileSystem.remove(aside);
}

function isAbandoned(content: Uint8Array): boolean {
  const holder = readHolder(content);
  return holder !== undefined && holder.host === hostname() && !isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== "ESRCH";
  }
}

function readHolder(content: Uint8Array): LockHolder | undefined {
  try {
    const { host, pid, since } = JSON.parse(new TextDecoder().decode(content));
    if (typeof host !== "string" || !Number.isSafeInteger(pid) || typeof since !== "string") return undefined;
    return { host, pid, since };
  } catch {
    return undefined;
  }
}

function locked(content: Uint8Array, path: string): JetwayError {
  const holder = readHolder(content);
  const who = holder === undefined ? "" : `, by process ${holder.pid} on ${holder.host} since ${holder.since}`;
  return new JetwayError(`Another deploy to this directory is running${who}.`, {
    code: "JW7007",
    hint: `Wait until it has ended. If none runs, delete ${path}.`,
  });
}
