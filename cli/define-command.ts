import type { Command } from "commander";
import type { CommandContext } from "./command-context.ts";
import type { ExitCode } from "./exit-code.ts";

/** A command: what it takes, and what it does. */
export interface CommandDefinition {
  /** Gives the library's command its arguments, options and action; the exit code goes to `settle`. */
  attach(command: Command, context: CommandContext, settle: (exitCode: ExitCode) => void): void;
}

/** What a command file says of its command. `Options` are the values of its options by camel-cased name. */
export interface CommandSpecification<Options> {
  /** Adds the command's description, arguments and options. */
  readonly configure: (command: Command) => void;
  /** Does the work. `operands` are the arguments that are no options, in their order. */
  readonly run: (context: CommandContext, operands: readonly string[], options: Options) => Promise<ExitCode>;
}

/** Makes a command. */
export function defineCommand<Options>(specification: CommandSpecification<Options>): CommandDefinition {
  return {
    attach(command, context, settle) {
      specification.configure(command);
      command.option("--json", "print one JSON document for programs");
      command.action(async () => {
        settle(await specification.run(context, command.args, command.opts<Options & object>()));
      });
    },
  };
}
