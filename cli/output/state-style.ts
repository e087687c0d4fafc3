import type { Style, Terminal } from "./terminal.ts";

const styles: Readonly<Record<string, Style>> = {
  success: "green",
  failed: "red",
  upstream_failed: "red",
  skipped: "yellow",
  up_for_retry: "yellow",
  up_for_reschedule: "yellow",
  running: "cyan",
};

/** A text in the colour of a state of a run or a task instance. */
export function paintState(terminal: Pick<Terminal, "style">, state: string, text: string): string {
  const style = styles[state];
  return style === undefined ? text : terminal.style(style, text);
}
