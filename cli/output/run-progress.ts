import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable } from "#sdk/display/printable.ts";
import type { LocalRunEvent, TaskStateEvent } from "#sdk/local/index.ts";
import { paintState } from "./state-style.ts";
import type { Terminal } from "./terminal.ts";

/** Tells what goes on in an offline run: a line for what has ended, and, when a person watches, one that says what runs now. */
export function createRunProgress(
  terminal: Terminal,
  options: { readonly showsLog: boolean },
): (event: LocalRunEvent) => void {
  const running = new Set<string>();
  let total = 0;
  let finished = 0;
  return (event) => {
    if (event.kind === "runStarted") {
      total = event.taskIds.length;
      terminal.note(terminal.style("dim", `${event.dagId}, run ${event.runId}`));
    } else if (event.kind === "taskLog") {
      const isLoud = event.level === "warning" || event.level === "error";
      if (isLoud || options.showsLog) terminal.note(logLine(event));
    } else if (event.kind === "taskStateChanged") {
      const text = stateLine(event);
      if (text !== undefined) terminal.note(text);
      if (event.to === "running") running.add(event.taskId);
      else running.delete(event.taskId);
      if (finalStates.has(event.to)) finished++;
    }
    const current = running.size === 0 ? "" : `${finished}/${total} done, running ${[...running].join(", ")}`;
    terminal.status(event.kind === "runFinished" ? "" : current);
  };

  function stateLine(event: TaskStateEvent): string | undefined {
    const { taskId, to, duration, until, error } = event;
    if (!finalStates.has(to) && until === undefined) return undefined;
    const state = paintState(terminal, to, to.replaceAll("_", " "));
    const time = duration === undefined ? "" : terminal.style("dim", ` ${formatDuration(duration)}`);
    const again = until === undefined ? "" : `, again at ${until.toISOString()}`;
    const reason = error === undefined ? "" : `: ${printable(`${error.name}: ${error.message}`)}`;
    return `  ${taskId} ${state}${time}${again}${reason}`;
  }

  function logLine({ taskId, level, message, fields }: Extract<LocalRunEvent, { kind: "taskLog" }>): string {
    const more = Object.keys(fields).length === 0 ? "" : ` ${JSON.stringify(fields)}`;
    const text = `  ${taskId} ${level}: ${printable(message + more)}`;
    if (level === "warning") return terminal.style("yellow", text);
    return terminal.style(level === "error" ? "red" : "dim", text);
  }
}

const finalStates: ReadonlySet<string> = new Set(["success", "failed", "skipped", "upstream_failed"]);
