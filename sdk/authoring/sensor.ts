import { JetwayError } from "../errors/jetway-error.ts";
import type { SensorTaskNode } from "../ir/task-node.ts";
import type { SensorDone } from "../task/sensor-done.ts";
import type { TaskContext } from "../task/task-context.ts";
import { type DurationInput, secondsOf } from "../time/duration.ts";
import { callerLocation } from "./caller-location.ts";
import { readDefinition } from "./read-definition.ts";
import type { SerialisableCheck } from "./serialisable.ts";
import { createFactory, type Factory, type FactoryKind } from "./task-factory.ts";
import { createTaskRef, type MappedTaskRef, type TaskRef } from "./task-ref.ts";
import { registerTask } from "./task-registry.ts";
import type { TaskSettings } from "./task-settings.ts";

/** Options of a sensor. */
export interface SensorOptions extends TaskSettings {
  /** `poke` keeps the worker's slot while it waits, `reschedule` gives it back between two questions. @defaultValue `"poke"` */
  readonly mode?: "poke" | "reschedule";
  /** Wait between two questions. @defaultValue 1 minute */
  readonly pokeInterval?: DurationInput;
  /** Fails, or skips with `softFail`, when it has waited longer. @defaultValue 7 days */
  readonly timeout?: DurationInput;
  /** Skips the task where a timeout or an error would fail it. @defaultValue false */
  readonly softFail?: boolean;
  /** Waits longer after each question, with Airflow's jitter. @defaultValue false */
  readonly exponentialBackoff?: boolean;
  /** Longest wait between two questions. @defaultValue no limit */
  readonly maxWait?: DurationInput;
}

/** What `override` of a sensor may change. */
export interface SensorOverride extends SensorOptions {
  readonly taskId?: string;
}

/** What a sensor's handler returns: whether what it waits for is there, or `sensorDone(value)` when it is there and has a value. */
export type SensorAnswer = boolean | SensorDone<unknown>;

/** The output of a sensor: the value that it gave to `sensorDone`, null when it is done with a plain true. */
export type SensorOutput<Answer> = [Valued<Answer>] extends [never] ? null : Valued<Answer>;

type Valued<Answer> = Answer extends SensorDone<infer Value> ? Value : Answer extends true ? null : never;

/** A reusable sensor. */
export type SensorFactory<Inputs, Output> = Factory<Inputs, TaskRef<Output>, MappedTaskRef<Output>, SensorOverride>;

const kind: FactoryKind<
  Pick<
    SensorTaskNode,
    "mode" | "pokeIntervalSeconds" | "timeoutSeconds" | "softFail" | "exponentialBackoff" | "maxWaitSeconds"
  >
> = {
  ownOptions: ["mode", "pokeInterval", "timeout", "softFail", "exponentialBackoff", "maxWait"],
  readOwn(options, owner) {
    const given = options as SensorOptions;
    const place = (name: string) => `Option "${name}" of ${owner}`;
    return {
      mode: readMode(given.mode, place("mode")),
      pokeIntervalSeconds: secondsOf(given.pokeInterval ?? "PT1M", place("pokeInterval")),
      timeoutSeconds: secondsOf(given.timeout ?? "P7D", place("timeout")),
      softFail: readSwitch(given.softFail, place("softFail")),
      exponentialBackoff: readSwitch(given.exponentialBackoff, place("exponentialBackoff")),
      maxWaitSeconds: given.maxWait === undefined ? null : secondsOf(given.maxWait, place("maxWait")),
    };
  },
  toNode: (parts, inputs, own) => ({ kind: "sensor", ...parts, inputs, ...own }),
  toRef: createTaskRef,
};

/**
 * Defines a task that waits: its handler is asked again and again until it returns true. Airflow: `BaseSensorOperator`.
 *
 * @throws JW8008 without an id and a name, JW8013 when the handler is no function, JW8004, JW8005 and JW8010 for bad options.
 * @example
 * const fileThere = sensor("file_there", async ({ path }: { path: string }) => exists(path), {
 *   mode: "reschedule",
 *   pokeInterval: minutes(1),
 *   timeout: hours(2),
 * });
 * // Python: TypeScriptSensor(task_id="file_there", mode="reschedule", poke_interval=60, timeout=7200, …)
 */
export function sensor<Inputs extends object = Record<never, never>, Answer extends SensorAnswer = boolean>(
  id: string,
  handler: ((inputs: Inputs, context: TaskContext) => Answer | Promise<Answer>) &
    SerialisableCheck<SensorOutput<Answer>>,
  options?: SensorOptions,
): SensorFactory<Inputs, SensorOutput<Answer>>;
export function sensor(...given: readonly unknown[]): unknown {
  const definition = readDefinition("sensor", given);
  return createFactory(kind, definition, registerTask(definition.taskId, callerLocation()));
}

function readMode(value: unknown = "poke", place: string): "poke" | "reschedule" {
  if (value === "poke" || value === "reschedule") return value;
  throw new JetwayError(`${place} is ${JSON.stringify(value)}, which Airflow does not know.`, {
    code: "JW8005",
    hint: 'It is one of "poke", "reschedule".',
  });
}

function readSwitch(value: unknown = false, place: string): boolean {
  if (typeof value === "boolean") return value;
  throw new JetwayError(`${place} is ${JSON.stringify(value)}, but Airflow takes true or false.`, {
    code: "JW8005",
    hint: "Write for example true.",
  });
}
