import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

/** A running process that belongs to an Airflow home. */
export interface ServerProcess {
  readonly pid: number;
  readonly command: string;
  /** Tells it from a later process with the same id. */
  readonly startTime: string;
}

interface ProcessEntry extends ServerProcess, ProcessStat {
  readonly marked: boolean;
}

/**
 * The processes of an Airflow home: those with it in their environment, those in a session of one of them, and what descends from these. A
 * task's own child processes are found too, also in a process group of their own.
 */
export function listServerProcesses(home: string): readonly ServerProcess[] {
  const entries = readProcessTable(`AIRFLOW_HOME=${home}\0`).filter(({ pid }) => pid !== process.pid);
  const sessions = new Set(entries.filter(({ marked }) => marked).map(({ session }) => session));
  const own = tryReadStat("self")?.session;
  if (own !== undefined) sessions.delete(own);
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
  const known = new Map<number, ServerProcess>();
  if (await signalUntilGone(home, "SIGTERM", known, graceSeconds)) return;
  if (await signalUntilGone(home, "SIGKILL", known, 10)) return;
  const left = stillRunning(home, known).map(({ pid, command }) => `${pid} (${command})`);
  throw new Error(`Processes of the Airflow in ${home} cannot be ended: ${left.join(", ")}.`);
}

async function signalUntilGone(
  home: string,
  signal: NodeJS.Signals,
  known: Map<number, ServerProcess>,
  seconds: number,
): Promise<boolean> {
  const signalled = new Set<number>();
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const processes = stillRunning(home, known);
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

/** Those that belong to the home now, and those that did before the process through which they were found has ended. */
function stillRunning(home: string, known: Map<number, ServerProcess>): readonly ServerProcess[] {
  for (const found of listServerProcesses(home)) known.set(found.pid, found);
  return [...known.values()].filter(({ pid, startTime }) => tryReadStat(String(pid))?.startTime === startTime);
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
  return pids.flatMap((pid) => {
    const stat = tryReadStat(pid);
    if (stat === undefined) return [];
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
      const marked = readFileSync(`/proc/${pid}/environ`).includes(marker);
      return [{ pid: Number(pid), command, marked, ...stat }];
    } catch {
      // It has ended in the meantime, or it is another user's.
      return [];
    }
  });
}

interface ProcessStat {
  readonly parent: number;
  readonly session: number;
  readonly startTime: string;
}

/** What the kernel says of a process; undefined when it has ended. */
function tryReadStat(pid: string): ProcessStat | undefined {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The command in parentheses may hold spaces and parentheses; the fields after it do not. They begin with field 3 of `man proc_pid_stat`.
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state, parent, , session] = fields;
  if (state === "Z" || state === "X") return undefined;
  return { parent: Number(parent), session: Number(session), startTime: fields[19] ?? "" };
}
