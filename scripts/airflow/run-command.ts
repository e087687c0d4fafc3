import { spawn } from "node:child_process";

/** How a program ended and what it printed, standard output and error together. */
export interface CommandResult {
  /** Null when a signal ended it or when it could not be started. */
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs a program to its end, without a shell. A program that cannot be started is a result too. */
export function runCommand(
  command: string,
  parameters: readonly string[],
  options: { readonly cwd?: string; readonly environment?: NodeJS.ProcessEnv } = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd,
      env: options.environment ?? process.env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const chunks: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    child.once("error", (error) => resolve({ exitCode: null, output: error.message }));
    child.once("close", (exitCode) => resolve({ exitCode, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** The last lines of a text, for an error message. */
export function lastLines(text: string, count: number): string {
  return text.trimEnd().split("\n").slice(-count).join("\n");
}
