import { cutToWidth } from "#sdk/display/fit-text.ts";
import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable } from "#sdk/display/printable.ts";
import type { LocalRunEvent, TaskLogEvent, TaskStateEvent } from "#sdk/local/index.ts";
import type { Progress } from "../output/progress.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";
import type { NextRun } from "./next-runs.ts";

/** How often the block of what runs is drawn anew, in milliseconds. */
const drawingInterval = 250;

/** How many runs that go on, and how many that are to come, are shown. */
const [shownRuns, shownNext] = [8, 3];

const finalStates: ReadonlySet<string> = new Set(["success", "failed", "skipped", "upstream_failed", "removed"]);

interface ActiveRun {
  readonly dagId: string;
  readonly runId: string;
  readonly startedAt: number;
  readonly running: Set<string>;
  tasks: number;
  done: number;
}

/** Tells what schedules do: a line for each run that starts or ends and for each try that fails, and when a person watches what runs now and what comes next. */
export function createDevProgress(
  terminal: Terminal,
  options: { readonly showsLog: boolean; readonly nextRuns: () => readonly NextRun[] },
): Progress {
  const active = new Map<string, ActiveRun>();
  const draw = (): void => {
    const now = Date.now();
    const runs = [...active.values()].slice(0, shownRuns).map((run) => describeRun(run, now));
    const hidden = active.size - runs.length;
    const next = options.nextRuns().slice(0, shownNext);
    const coming = next.map(({ dagId, at }) => `${dagId} in ${formatDuration(Math.max(0, at - now))}`).join(", ");
    const toFit = (line: string): string => cutToWidth(line, terminal.width - 1);
    const last = toFit(coming === "" ? "No schedule is due." : `Next: ${coming}. Ctrl-C ends.`);
    const more = hidden > 0 ? [`… ${hidden} more`] : [];
    terminal.live([...[...runs, ...more].map(toFit), terminal.style("dim", last)]);
  };
  const timer = terminal.isLive ? setInterval(draw, drawingInterval) : undefined;
  return {
    note(event) {
      follow(active, event);
      const text = lineOf(event, terminal, options.showsLog, active);
      if (event.kind === "runFinished") active.delete(keyOf(event));
      if (text !== undefined) terminal.note(`${terminal.style("dim", event.at.toISOString().slice(0, 19))}  ${text}`);
    },
    end() {
      clearInterval(timer);
      terminal.live([]);
    },
  };
}

function keyOf({ dagId, runId }: { readonly dagId: string; readonly runId: string }): string {
  return JSON.stringify([dagId, runId]);
}

function follow(active: Map<string, ActiveRun>, event: LocalRunEvent): void {
  if (event.kind === "dagPaused") return;
  const { dagId, runId } = event;
  if (event.kind === "runStarted") {
    const run = { dagId, runId, startedAt: event.at.getTime(), running: new Set<string>(), done: 0 };
    active.set(keyOf(event), { ...run, tasks: event.taskIds.length });
  }
  const run = active.get(keyOf(event));
  if (run === undefined) return;
  if (event.kind === "taskExpanded") run.tasks += Math.max(0, event.length - 1);
  if (event.kind !== "taskStateChanged") return;
  if (event.to === "running") run.running.add(nameOf(event));
  else run.running.delete(nameOf(event));
  if (finalStates.has(event.to)) run.done++;
}

function lineOf(
  event: LocalRunEvent,
  terminal: Terminal,
  showsLog: boolean,
  active: ReadonlyMap<string, ActiveRun>,
): string | undefined {
  switch (event.kind) {
    case "runStarted":
      return `${event.dagId} started, run ${event.runId}`;
    case "runFinished": {
      const startedAt = active.get(keyOf(event))?.startedAt ?? event.at.getTime();
      const state = paintState(terminal, event.state, event.state === "success" ? "succeeded" : "failed");
      return `${event.dagId} ${state} in ${formatDuration(event.at.getTime() - startedAt)}`;
    }
    case "dagPaused":
      return `${event.dagId} ${event.paused ? "is paused: too many of its runs failed in a row" : "goes on"}`;
    case "taskStateChanged":
      return event.error === undefined ? undefined : failureLine(event, terminal);
    case "taskLog":
      return showsLog || event.level === "warning" || event.level === "error" ? logLine(event) : undefined;
    default:
      return undefined;
  }
}

function failureLine(event: TaskStateEvent, terminal: Terminal): string {
  const state = paintState(terminal, event.to, event.to.replaceAll("_", " "));
  const again = event.until === undefined ? "" : `, again at ${event.until.toISOString().slice(11, 19)}`;
  return `${nameOf(event)} ${state}${again}: ${printable(`${event.error?.name}: ${event.error?.message}`)}`;
}

function logLine(event: TaskLogEvent): string {
  const more = Object.keys(event.fields).length === 0 ? "" : ` ${JSON.stringify(event.fields)}`;
  return `${nameOf(event)} ${event.level}: ${printable(event.message + more)}`;
}

function nameOf(event: { readonly dagId: string; readonly taskId: string; readonly mapIndex: number }): string {
  const index = event.mapIndex < 0 ? "" : ` [${event.mapIndex}]`;
  return `${event.dagId}.${event.taskId}${index}`;
}

function describeRun({ dagId, runId, startedAt, running, tasks, done }: ActiveRun, now: number): string {
  const tasksNow =
    running.size === 0 ? "" : `, running ${[...running].map((name) => name.slice(dagId.length + 1)).join(", ")}`;
  return `${dagId}  ${runId}  ${done}/${tasks} done${tasksNow}  ${formatDuration(now - startedAt)}`;
}
