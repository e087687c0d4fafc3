import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable } from "#sdk/display/printable.ts";
import type { PicturedRun } from "#sdk/display/run-tree.ts";
import type { LocalRunEvent, TaskLogEvent, TaskStateEvent } from "#sdk/local/index.ts";
import type { Progress } from "../output/progress.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";
import { createLiveRun, type LiveParts } from "./live-run.ts";
import { createTreeProgress } from "./tree-progress.ts";

/** What progress is told with. */
export interface ProgressOptions extends LiveParts {
  readonly terminal: Terminal;
  readonly showsLog: boolean;
  readonly describePools: (picture: PicturedRun) => string;
}

const finalStates: ReadonlySet<string> = new Set(["success", "failed", "skipped", "upstream_failed"]);

/** Tells what goes on in an offline run: a tree that is drawn in place when a person watches, else a line for what has ended. */
export function createRunProgress(options: ProgressOptions): Progress {
  const { terminal, showsLog, describePools } = options;
  if (!terminal.isLive) {
    return {
      note(event) {
        const text = event.kind === "taskLog" ? logLine(event, terminal, showsLog) : lineOf(event, terminal);
        if (text !== undefined) terminal.note(text);
      },
      end: () => {},
    };
  }
  const tree = createTreeProgress({ live: createLiveRun(options), terminal, describePools });
  return {
    note(event) {
      tree.note(event);
      const text = event.kind === "taskLog" ? logLine(event, terminal, showsLog) : undefined;
      if (text !== undefined) terminal.note(text);
    },
    end: tree.end,
  };
}

function lineOf(event: LocalRunEvent, terminal: Terminal): string | undefined {
  if (event.kind === "runStarted") return terminal.style("dim", `${event.dagId}, run ${event.runId}`);
  return event.kind === "taskStateChanged" ? stateLine(event, terminal) : undefined;
}

/** A line for a try that has ended. */
function stateLine(event: TaskStateEvent, terminal: Terminal): string | undefined {
  const { to, duration, until, error } = event;
  if (!finalStates.has(to) && until === undefined) return undefined;
  const state = paintState(terminal, to, to.replaceAll("_", " "));
  const time = duration === undefined ? "" : terminal.style("dim", ` ${formatDuration(duration)}`);
  const again = until === undefined ? "" : `, again at ${until.toISOString()}`;
  const reason = error === undefined ? "" : `: ${printable(`${error.name}: ${error.message}`)}`;
  return `  ${nameOf(event)} ${state}${time}${again}${reason}`;
}

function logLine(event: TaskLogEvent, terminal: Terminal, showsAll: boolean): string | undefined {
  const { level, message, fields } = event;
  if (!showsAll && level !== "warning" && level !== "error") return undefined;
  const more = Object.keys(fields).length === 0 ? "" : ` ${JSON.stringify(fields)}`;
  const text = `  ${nameOf(event)} ${level}: ${printable(message + more)}`;
  if (level === "warning") return terminal.style("yellow", text);
  return terminal.style(level === "error" ? "red" : "dim", text);
}

function nameOf({ taskId, mapIndex }: { readonly taskId: string; readonly mapIndex: number }): string {
  return mapIndex < 0 ? taskId : `${taskId} [${mapIndex}]`;
}
