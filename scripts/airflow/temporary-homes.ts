import { readdir, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { homeDirectory } from "./server-home.ts";
import { listServerProcesses } from "./server-processes.ts";

let count = 0;

/** Directory of a home that only this process uses. */
export function temporaryHome(version: string): string {
  return homeDirectory(version, `process-${process.pid}-${++count}`);
}

/** Removes the temporary homes of processes that have ended: until then what a failed test left can be read. */
export async function removeAbandonedHomes(version: string): Promise<void> {
  const homes = dirname(homeDirectory(version, "any"));
  const names = await readdir(homes).catch(() => []);
  for (const home of names.map((name) => join(homes, name))) {
    const owner = /^process-(\d+)-\d+$/.exec(basename(home))?.[1];
    if (owner === undefined || isRunning(Number(owner)) || listServerProcesses(home).length > 0) continue;
    await rm(home, { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
