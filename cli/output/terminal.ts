import { styleText } from "node:util";
import { cutToWidth } from "#sdk/display/fit-text.ts";
import type { JsonValue } from "#sdk/ir/index.ts";
import { redraw } from "./redraw.ts";

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
  /** Data as one line of JSON, whatever is asked for. */
  line(data: JsonValue): void;
  /** What goes on, on the standard error output; nothing with `--json`. */
  note(text: string): void;
  /** A line that the next one replaces, when a person watches. An empty text clears it. */
  status(text: string): void;
  /** Lines that the next ones replace, when a person watches; each has to fit the width. None clear them. */
  live(lines: readonly string[]): void;
  /** Whether a person watches: whether `status` and `live` show anything. */
  readonly isLive: boolean;
  /** Height in lines. */
  readonly height: number;
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
  let block: readonly string[] = [];
  const print = (stream: NodeJS.WriteStream, text: string): void => {
    const kept = block;
    replace([]);
    stream.write(text === "" || text.endsWith("\n") ? text : `${text}\n`);
    // What a result says stands last.
    if (stream === stderr) replace(kept);
  };
  const replace = (lines: readonly string[]): void => {
    const text = redraw(block, lines, stderr.columns ?? 100);
    if (text !== "") stderr.write(text);
    block = lines;
  };
  return {
    json,
    colours,
    get width() {
      return stderr.columns ?? 100;
    },
    result: (data, text) => print(stdout, json ? JSON.stringify(data, undefined, 2) : text),
    element: (data, text) => print(stdout, `${json ? JSON.stringify(data) : text}\n`),
    line: (data) => print(stdout, `${JSON.stringify(data)}\n`),
    note: (text) => {
      if (!json) print(stderr, text);
    },
    status: (text) => {
      if (isLive) replace(text === "" ? [] : [cutToWidth(text, (stderr.columns ?? 100) - 1)]);
    },
    live: (lines) => {
      if (isLive) replace(lines);
    },
    isLive,
    get height() {
      return stderr.rows ?? 24;
    },
    style: (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text),
  };
}
