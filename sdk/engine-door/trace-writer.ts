import type { EngineCommand, RunStateChanged, StateChanged, TaskExpanded, TaskInstanceKey } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";
import type { InstanceEvent, TraceEvent } from "./trace-event.ts";

/** Writes down what an engine says while a case is played. */
export interface TraceWriter {
  readonly events: readonly TraceEvent[];
  /** Names of the instances that two dependencies gave different states. */
  readonly orderSensitive: ReadonlySet<string>;
  write(commands: readonly EngineCommand[], at: Microseconds): void;
}

interface Placed {
  readonly run: number;
  readonly event: TraceEvent;
}

/** A writer for a case that begins at a moment. Without limits runs are running from the start: that is no event. */
export function createTraceWriter(now: Microseconds, runIds: readonly string[], isLimited: boolean): TraceWriter {
  const events: TraceEvent[] = [];
  const orderSensitive = new Set<string>();
  const runOrder = new Map(runIds.map((runId, place) => [runId, place]));
  let steps = 0;
  return {
    events,
    orderSensitive,
    write(commands, at) {
      const t = (at - now) / 1_000_000;
      let open: Placed[] = [];
      let last = -1;
      const close = () => {
        events.push(...open.sort(compare).map(({ event }) => event));
        open = [];
      };
      const before = events.length;
      for (const command of commands) {
        if (command.kind === "dependenciesContradict") orderSensitive.add(instanceName(command.instance));
        if (!isChange(command) || (!isLimited && isRunStart(command))) continue;
        if (command.step !== last) close();
        last = command.step;
        const run = runOrder.get(command.kind === "runStateChanged" ? command.runId : command.instance.runId) ?? 0;
        const place = { t, step: steps, phase: command.phase, ...(runIds.length > 1 ? { run } : {}) };
        add(open, run, toEvent(command, place));
      }
      close();
      if (events.length > before) steps += 1;
    },
  };
}

type Change = StateChanged | TaskExpanded | RunStateChanged;

function isChange(command: EngineCommand): command is Change {
  return command.kind === "stateChanged" || command.kind === "taskExpanded" || command.kind === "runStateChanged";
}

function isRunStart(command: Change): boolean {
  return command.kind === "runStateChanged" && command.to === "running";
}

function toEvent(command: Change, place: { t: number; step: number; phase: string }): TraceEvent {
  if (command.kind === "runStateChanged") return { ...place, dag_run: true, from: command.from, to: command.to };
  const { taskId: task, mapIndex: map } = command.instance;
  if (command.kind === "taskExpanded") {
    return { ...place, task, map, from: null, to: "expanded", try: 0, length: command.length };
  }
  return { ...place, task, map, from: stateOrNull(command.from), to: stateOrNull(command.to), try: command.tryNumber };
}

/** The state as Airflow's database has it. */
export function stateOrNull(state: string): string | null {
  return state === "none" ? null : state;
}

/** The name of an instance in a case: `task` or `task[index]`. */
export function instanceName({ taskId, mapIndex }: Pick<TaskInstanceKey, "taskId" | "mapIndex">): string {
  return mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
}

/** By run, task id and map index; changes of runs last. */
function compare(one: Placed, other: Placed): number {
  const isRun = (event: TraceEvent): event is Exclude<TraceEvent, InstanceEvent> => "dag_run" in event;
  if (isRun(one.event) || isRun(other.event)) {
    return Number(isRun(one.event)) - Number(isRun(other.event)) || one.run - other.run;
  }
  return (
    one.run - other.run ||
    Number(one.event.task > other.event.task) - Number(one.event.task < other.event.task) ||
    one.event.map - other.event.map
  );
}

/** A run that starts and ends in one step has one event. */
function add(open: Placed[], run: number, event: TraceEvent): void {
  // Searched for runs alone: one step may have 100,000 task instances.
  const before = "dag_run" in event ? open.findIndex((placed) => placed.run === run && "dag_run" in placed.event) : -1;
  const earlier = open[before]?.event;
  if ("dag_run" in event && earlier !== undefined)
    open[before] = { run, event: { ...event, from: String(earlier.from) } };
  else open.push({ run, event });
}
