import { Command, CommanderError } from "commander";
import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import type { CommandContext } from "./command-context.ts";
import type { CommandEntry } from "./command-list.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "./exit-code.ts";
import { failureAsJson, renderFailure } from "./output/render-failure.ts";
import { createTerminal, type Terminal } from "./output/terminal.ts";

/** Runs one command line and returns its exit code; everything that goes wrong is printed here. */
export async function runCommandLine(words: readonly string[], commands: readonly CommandEntry[]): Promise<ExitCode> {
  const terminal = createTerminal({ json: words.includes("--json") });
  endQuietlyWhenNobodyReads();
  try {
    return await dispatch(words, commands, terminal);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.success;
    const failure = error instanceof CommanderError ? usageError(error, words[0] ?? "") : error;
    terminal.status("");
    if (terminal.json) terminal.result(failureAsJson(failure), "");
    else terminal.note(renderFailure(failure, terminal));
    return exitCodeOf(failure);
  }
}

async function dispatch(
  [name = "", ...rest]: readonly string[],
  commands: readonly CommandEntry[],
  terminal: Terminal,
): Promise<ExitCode> {
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) {
    const what = name.startsWith("-") ? "option" : "command";
    const names = commands.filter((command) => command.isHidden !== true).map((command) => command.name);
    const hint = `${didYouMean(name, names) ?? ""} \`jetway --help\` lists the commands.`.trimStart();
    throw new JetwayError(`Unknown ${what} "${name}".`, { code: "JW0001", hint });
  }
  const definition = await entry.load();
  const command = new Command(`jetway ${name}`).exitOverride().configureOutput({ writeErr: () => undefined });
  let exitCode: ExitCode = exitCodes.success;
  definition.attach(command, createContext(terminal), (settled) => {
    exitCode = settled;
  });
  await command.parseAsync(rest, { from: "user" });
  return exitCode;
}

function createContext(terminal: Terminal): CommandContext {
  return {
    directory: process.cwd(),
    terminal,
    interruptible() {
      const controller = new AbortController();
      // `once`: the second Ctrl-C finds no listener and ends the process.
      process.once("SIGINT", () => controller.abort());
      return controller.signal;
    },
  };
}

/** Turns what the library says into an error of ours: "error: unknown option '--x'\n(Did you mean --y?)". */
function usageError(error: CommanderError, name: string): JetwayError {
  const [problem = "", meant] = error.message.replace(/^error: /, "").split("\n");
  const sentence = `${problem.charAt(0).toUpperCase()}${problem.slice(1)}`.replaceAll("'", '"').replace(/\.?$/, ".");
  const suggestion = meant === undefined ? "" : `${meant.replace(/^\(|\)$/g, "")} `;
  return new JetwayError(sentence, {
    code: "JW0001",
    hint: `${suggestion}\`jetway ${name} --help\` shows what the command takes.`,
  });
}

/** `jetway logs … | head` ends when `head` has enough. */
function endQuietlyWhenNobodyReads(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(exitCodes.success);
  });
}
