import { spawnSync } from "node:child_process";

/** How a command is run. */
export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Milliseconds that a command takes from its start to its end. A command that fails ends the benchmark: its time says nothing. */
export function timeCommand(command: string, parameters: readonly string[], options: CommandOptions = {}): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(command, parameters, {
    ...options,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const elapsed = performance.now() - start;
  if (status !== 0) throw new Error(`${command} ${parameters.join(" ")} ended with ${status}:\n${stdout}\n${stderr}`);
  return elapsed;
}
