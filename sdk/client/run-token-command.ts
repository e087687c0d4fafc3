import { execFile } from "node:child_process";
import { JetwayError } from "../errors/jetway-error.ts";

/** A token has some kilobytes; a program that prints much more prints something else. */
const longestOutput = 256 * 1024;

/**
 * The token that a program prints. What it prints never appears in an error: it may be secret.
 *
 * @throws JetwayError `JW5012` when the program cannot be run, fails, or prints no single word.
 */
export async function runTokenCommand(
  program: string,
  programArguments: readonly string[],
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  execFile(program, [...programArguments], { signal, maxBuffer: longestOutput }, (error, output) => {
    if (signal.aborted) reject(signal.reason);
    else if (error !== null) reject(commandError(program, describeFailure(error)));
    else resolve(output);
  });
  const printed = (await promise).trim();
  if (printed === "" || /\s/.test(printed)) throw commandError(program, "did not print one token and nothing else");
  return printed;
}

function describeFailure(error: { readonly code?: unknown; readonly signal?: unknown }): string {
  if (error.code === "ENOENT") return "was not found";
  if (typeof error.code === "number") return `ended with exit code ${error.code}`;
  if (typeof error.signal === "string") return `was ended by ${error.signal}`;
  return `could not be run (${String(error.code)})`;
}

function commandError(program: string, what: string): JetwayError {
  return new JetwayError(`The program "${program}" that should print a token ${what}.`, {
    code: "JW5012",
    hint: "Run it by hand in the same environment and look at what it prints.",
  });
}
