import fc from "fast-check";
import {
  advance,
  createEngine,
  type EngineCommand,
  type EngineConfiguration,
  type EngineEvent,
  type EngineState,
  nextMoment,
  type StartAttempt,
  type TaskInstanceKey,
} from "#sdk/engine/index.ts";
import { asFields } from "#sdk/engine-door/case-fields.ts";
import { readTraceCase } from "#sdk/engine-door/read-trace-case.ts";
import { traceCases } from "../generator/trace-cases.ts";

/** Everything that happened to an engine at one moment. */
export interface LoggedStep {
  readonly at: number;
  readonly events: readonly EngineEvent[];
}

/** What happened to an engine, and what it said each time. */
export interface EventLog {
  readonly configuration: EngineConfiguration;
  readonly steps: readonly LoggedStep[];
  readonly said: readonly (readonly EngineCommand[])[];
}

/** Something that happens at a random moment to a random instance, whether it fits or not. */
interface Disturbance {
  readonly step: number;
  readonly pick: number;
  readonly kind:
    | "ended"
    | "lost"
    | "deferred"
    | "fired"
    | "stopped"
    | "paused"
    | "unpaused"
    | "cleared"
    | "pool"
    | "requested";
}

const kinds = ["ended", "lost", "deferred", "fired", "stopped", "paused", "unpaused", "pool", "requested"] as const;

/** Random cases, played with random disturbances; with clearing or without it. */
export function eventLogs(clears: boolean): fc.Arbitrary<EventLog> {
  const disturbances = fc.array(
    fc.record({
      step: fc.nat({ max: 12 }),
      pick: fc.nat({ max: 1000 }),
      kind: fc.constantFrom<Disturbance["kind"]>(...kinds, ...(clears ? (["cleared", "cleared"] as const) : [])),
    }),
    { maxLength: 8 },
  );
  const cases = fc
    .constantFrom("3.0", "3.2", "3.4")
    .chain((target) => traceCases(target).map((one) => ({ ...one, target })));
  return fc.tuple(cases, disturbances).map(([traceCase, disturbed]) => play(traceCase, disturbed));
}

/** At most so many moments: a case that goes on is cut off. */
const longest = 60;

function play(traceCase: object, disturbances: readonly Disturbance[]): EventLog {
  const { now, configuration, runs, createScript } = readTraceCase(asFields(traceCase, "the case"));
  const engine = createEngine(configuration);
  const script = createScript();
  const running: { readonly end: number; readonly event: EngineEvent }[] = [];
  const started: StartAttempt[] = [];
  const steps: LoggedStep[] = [];
  const said: (readonly EngineCommand[])[] = [];
  let next: LoggedStep | null = { at: now, events: runs };
  while (next !== null && steps.length < longest) {
    const { at } = next;
    const disturbing = disturbances
      .filter(({ step }) => step === steps.length)
      .flatMap((one) => disturb(one, started, configuration));
    const step = { at, events: [...next.events, ...disturbing] };
    steps.push(step);
    const commands = advance(engine, at, step.events);
    said.push(commands);
    for (const command of commands) {
      if (command.kind !== "startAttempt") continue;
      started.push(command);
      const { duration, outcome } = script(command, at);
      const { instance, tryNumber } = command;
      running.push({ end: at + duration, event: { kind: "attemptEnded", instance, tryNumber, outcome } });
    }
    next = nextStep(engine, running);
  }
  return { configuration, steps, said };
}

function nextStep(
  engine: EngineState,
  running: { readonly end: number; readonly event: EngineEvent }[],
): LoggedStep | null {
  const at = Math.min(nextMoment(engine) ?? Number.POSITIVE_INFINITY, ...running.map(({ end }) => end));
  if (at === Number.POSITIVE_INFINITY) return null;
  const ending = running.filter(({ end }) => end === at);
  for (const one of ending) running.splice(running.indexOf(one), 1);
  return { at: Math.max(at, engine.data.now), events: ending.map(({ event }) => event) };
}

function disturb(
  { kind, pick }: Disturbance,
  started: readonly StartAttempt[],
  { dags }: EngineConfiguration,
): readonly EngineEvent[] {
  const start = started[pick % Math.max(1, started.length)];
  const [dag] = dags;
  if (dag === undefined) return [];
  const { dagId } = dag;
  const runId = start?.instance.runId ?? "case__0";
  const task = dag.tasks[pick % dag.tasks.length];
  const any: TaskInstanceKey = { dagId, runId, taskId: task?.taskId ?? "none", mapIndex: (pick % 3) - 1 };
  const instance = start?.instance ?? any;
  const tryNumber = (start?.tryNumber ?? 1) + (pick % 2);
  const logicalDate = pick * 1_000_000;
  const events: Readonly<Record<Disturbance["kind"], EngineEvent>> = {
    ended: { kind: "attemptEnded", instance, tryNumber, outcome: { kind: "success" } },
    lost: { kind: "attemptLost", instance },
    deferred: { kind: "attemptEnded", instance, tryNumber, outcome: { kind: "deferred" } },
    fired: { kind: "triggerFired", instance },
    stopped: { kind: "runStopped", dagId, runId },
    paused: { kind: "dagPaused", dagId, paused: true },
    unpaused: { kind: "dagPaused", dagId, paused: false },
    cleared: { kind: "tasksCleared", instances: [instance, any] },
    pool: { kind: "poolChanged", name: `p${pick % 4}`, pool: { slots: 50, includeDeferred: pick % 2 === 0 } },
    requested: {
      kind: "runRequested",
      dagId,
      runId: `more${pick}`,
      runType: "manual",
      logicalDate,
      dataInterval: null,
      runAfter: logicalDate,
    },
  };
  return [events[kind]];
}
