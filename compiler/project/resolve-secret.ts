import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { JetwayError } from "#sdk/errors/index.ts";
import type { SecretSource } from "./secret-source.ts";

const run = promisify(execFile);

/** Reads a secret from its source. Throws JW0006, which never shows what was read, when there is none. */
export async function resolveSecret(
  source: SecretSource,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<string> {
  if (source.from === "environment") {
    const value = environment[source.variable];
    if (value !== undefined && value !== "") return value;
    throw new JetwayError(
      `The environment variable ${source.variable} is not set; the configuration reads a secret from it.`,
      {
        code: "JW0006",
        hint: `Set ${source.variable} where jetway is started.`,
      },
    );
  }
  const [program = "", ...programArguments] = source.command;
  const secret = await runProgram(program, programArguments);
  if (secret !== "") return secret;
  throw new JetwayError(`"${program}" printed nothing; the configuration reads a secret from it.`, {
    code: "JW0006",
    hint: `Run ${source.command.join(" ")} by hand: it has to print the secret.`,
  });
}

async function runProgram(program: string, programArguments: readonly string[]): Promise<string> {
  try {
    const { stdout } = await run(program, programArguments, { timeout: 60_000, maxBuffer: 1024 * 1024 });
    return stdout.replace(/\r?\n$/, "");
  } catch (cause) {
    // The cause is not kept: it holds what the program printed.
    const reason = reasonOf(cause);
    throw new JetwayError(`"${program}" did not give the secret that the configuration reads from it: ${reason}.`, {
      code: "JW0006",
      hint: `Run ${[program, ...programArguments].join(" ")} by hand to see why.`,
    });
  }
}

function reasonOf(failure: unknown): string {
  if (typeof failure !== "object" || failure === null) return "it failed";
  if ("code" in failure && failure.code === "ENOENT") return "there is no such program";
  if ("killed" in failure && failure.killed === true) return "it did not end within 60 seconds";
  return "code" in failure && typeof failure.code === "number"
    ? `it ended with exit code ${failure.code}`
    : "it failed";
}
