import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** A running process that belongs to an Airflow home. */
export interface ServerProcess {
  readonly pid: number;
  readonly command: string;
}

interface ProcessEntry extends ServerProcess {
  readonly parent: number;
  readonly session: number;
  readonly marked: boolean;
}

/**
 * The processes of an Airflow home: those with it in their environment, those in a session of one of them, and what descends from these. A
 * task's own child processes are found too, also in a process group of their own.
 */
export function listServerProcesses(home: string): readonly ServerProcess[] {
  const entries = readProcessTable(`AIRFLOW_HOME=${home}\0`).filter(({ pid }) => pid !== process.pid);
  const sessions = new Set(entries.filter(({ marked }) => marked).map(({ session }) => session));
  sessions.delete(ownSession());
  const found = new Map<number, ServerProcess>();
  let pending = entries.filter(({ marked, session }) => marked || sessions.has(session));
  while (pending.length > 0) {
    for (const entry of pending) found.set(entry.pid, entry);
    pending = entries.filter(({ pid, parent }) => found.has(parent) && !found.has(pid));
  }
  return [...found.values()];
}

/** Ends every process of an Airflow home: asks first, kills what is still there after `graceSeconds`, and throws when something survives. */
export async function endServerProcesses(home: string, graceSeconds: number): Promise<void> {
  if (await signalUntilGone(home, "SIGTERM", graceSeconds)) return;
  if (await signalUntilGone(home, "SIGKILL", 10)) return;
  const left = listServerProcesses(home).map(({ pid, command }) => `${pid} (${command})`);
  throw new Error(`Processes of the Airflow in ${home} cannot be ended: ${left.join(", ")}.`);
}

async function signalUntilGone(home: string, signal: NodeJS.Signals, seconds: number): Promise<boolean> {
  const signalled = new Set<number>();
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const processes = listServerProcesses(home);
    if (processes.length === 0) return true;
    if (performance.now() > deadline) return false;
    for (const { pid } of processes) {
      // Once each: a second SIGTERM makes some of Airflow's processes give up their orderly end. New ones may still appear.
      if (!signalled.has(pid)) send(pid, signal);
      signalled.add(pid);
    }
    await delay(50);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended in the meantime.
  }
}

function readProcessTable(marker: string): readonly ProcessEntry[] {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return pids.flatMap((name) => {
    try {
      const stat = readStat(name);
      if (stat.state === "Z") return [];
      const command = readFileSync(`/proc/${name}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      const marked = readFileSync(`/proc/${name}/environ`, "latin1").includes(Buffer.from(marker).toString("latin1"));
      return [{ pid: Number(name), command, marked, parent: stat.parent, session: stat.session }];
    } catch {
      // It has ended, or it is another user's.
      return [];
    }
  });
}

function ownSession(): number {
  return readStat("self").session;
}

function readStat(pid: string): { state: string | undefined; parent: number; session: number } {
  const text = readFileSync(`/proc/${pid}/stat`, "utf8");
  // The command in parentheses may hold spaces and parentheses; the fields after it do not.
  const [state, parent, , session] = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state, parent: Number(parent), session: Number(session) };
}
