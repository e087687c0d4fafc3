import { styleText } from "node:util";
import type { JsonValue } from "#sdk/ir/index.ts";

/** Text styles that the CLI uses. */
export type Style = "bold" | "dim" | "red" | "green" | "yellow" | "cyan";

/** Where a command prints. */
export interface Terminal {
  /** Whether results are asked for as JSON. */
  readonly json: boolean;
  /** Width in characters. */
  readonly width: number;
  /** The command's result: the text for people, or the data with `--json`. Each command calls it once. */
  result(data: JsonValue, text: string): void;
  /** An element of the result, for commands whose result grows: one line of JSON with `--json`, else the text. */
  element(data: JsonValue, text: string): void;
  /** What goes on, on the standard error output; nothing with `--json`. */
  note(text: string): void;
  /** A line that the next one replaces, when a person watches. An empty text clears it. */
  status(text: string): void;
  style(style: Style, text: string): string;
  /** Whether text for people is coloured. */
  readonly colours: boolean;
}

/** Makes the terminal of this process. */
export function createTerminal(options: { readonly json: boolean }): Terminal {
  const { json } = options;
  const { stdout, stderr } = process;
  const isLive = !json && stderr.isTTY === true && process.env["TERM"] !== "dumb";
  const colours = !json && styleText("red", "x", { stream: stdout }) !== "x";
  let hasStatus = false;
  const clear = (): void => {
    if (hasStatus) stderr.write("\r\u001b[2K");
    hasStatus = false;
  };
  const print = (stream: NodeJS.WriteStream, text: string): void => {
    clear();
    stream.write(text === "" || text.endsWith("\n") ? text : `${text}\n`);
  };
  return {
    json,
    colours,
    width: stderr.columns ?? 100,
    result: (data, text) => print(stdout, json ? JSON.stringify(data, undefined, 2) : text),
    element: (data, text) => print(stdout, `${json ? JSON.stringify(data) : text}\n`),
    note: (text) => {
      if (!json) print(stderr, text);
    },
    status: (text) => {
      if (!isLive) return;
      clear();
      if (text === "") return;
      stderr.write(text.slice(0, Math.max(0, (stderr.columns ?? 100) - 1)));
      hasStatus = true;
    },
    style: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
  };
}
