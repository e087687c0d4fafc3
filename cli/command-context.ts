import type { Terminal } from "./output/terminal.ts";

/** What a command is given by the process that it runs in. */
export interface CommandContext {
  /** Directory that relative paths on the command line count from. */
  readonly directory: string;
  readonly terminal: Terminal;
  /** From this call on, Ctrl-C aborts the signal instead of ending the process at once; a second one ends it. */
  interruptible(): AbortSignal;
}
