import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";

/** A program to run. */
export interface ProcessDescription {
  readonly program: string;
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly workingDirectory: string;
  readonly stdio: SpawnOptions["stdio"];
  /** Aborts to stop it: SIGTERM to its process group, SIGKILL after the grace period. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly stopGrace: number;
  /** Is given the process as soon as it runs. */
  readonly onStart: (child: ChildProcess) => void;
}

/** How a program ended. */
export interface ProcessEnd {
  /** As Python has it: the exit code, or minus the number of the signal that killed it. */
  readonly exitCode: number;
}

/**
 * Runs a program in a process group of its own and resolves when it has ended and its output is read. No process of the group outlives the abort of
 * `signal`, or this process when that exits first.
 *
 * @throws the error of `spawn` when the program cannot be started.
 */
export function runProcess(description: ProcessDescription): Promise<ProcessEnd> {
  const { signal, stopGrace } = description;
  return new Promise((resolve, reject) => {
    const child = spawn(description.program, description.arguments, {
      cwd: description.workingDirectory,
      env: description.environment,
      stdio: description.stdio,
      // A session of its own, so that the whole group can be signalled.
      detached: true,
    });
    let killTimer: NodeJS.Timeout | undefined;
    const kill = () => {
      signalGroup(child, "SIGKILL");
      // A process that left the group may still hold the pipes; nothing more is read from it.
      for (const stream of child.stdio) stream?.destroy();
    };
    const stop = () => {
      signalGroup(child, "SIGTERM");
      killTimer = setTimeout(kill, stopGrace);
    };
    const forget = () => {
      clearTimeout(killTimer);
      signal.removeEventListener("abort", stop);
      running.delete(child);
      // What a stopped program left behind in its group ends with it.
      if (signal.aborted) signalGroup(child, "SIGKILL");
    };
    child.once("error", (error) => {
      forget();
      reject(error);
    });
    child.once("close", (code, killedBy) => {
      forget();
      resolve({ exitCode: code ?? -signalNumber(killedBy) });
    });
    if (child.pid === undefined) return;
    running.add(child);
    killWithUs();
    description.onStart(child);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

const running = new Set<ChildProcess>();
let listening = false;

/** One listener, however many programs run. */
function killWithUs(): void {
  if (listening) return;
  listening = true;
  process.on("exit", () => {
    for (const child of running) signalGroup(child, "SIGKILL");
  });
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    // ESRCH: the group has ended by itself. EPERM: what is left of it belongs to somebody else.
    const { code } = error as NodeJS.ErrnoException;
    if (code !== "ESRCH" && code !== "EPERM") throw error;
  }
}

function signalNumber(name: NodeJS.Signals | null): number {
  return name === null ? 0 : (constants.signals[name] ?? 0);
}
