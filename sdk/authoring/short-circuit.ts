import { JetwayError } from "../errors/jetway-error.ts";
import type { TaskContext } from "../task/task-context.ts";
import { callerLocation } from "./caller-location.ts";
import { readDefinition } from "./read-definition.ts";
import { createFactory, type Factory, type FactoryKind } from "./task-factory.ts";
import { createTaskRef, type MappedTaskRef, type TaskRef } from "./task-ref.ts";
import { registerTask } from "./task-registry.ts";
import type { TaskSettings } from "./task-settings.ts";

/** Options of a short circuit. */
export interface ShortCircuitOptions extends TaskSettings {
  /** Whether all tasks behind it are skipped, whatever their trigger rules; otherwise only those directly behind it. @defaultValue true */
  readonly ignoreDownstreamTriggerRules?: boolean;
}

/** What `override` of a short circuit may change. */
export interface ShortCircuitOverride extends ShortCircuitOptions {
  readonly taskId?: string;
}

/** A reusable short circuit. Its output is the answer. */
export type ShortCircuitFactory<Inputs> = Factory<
  Inputs,
  TaskRef<boolean>,
  MappedTaskRef<boolean>,
  ShortCircuitOverride
>;

const kind: FactoryKind<boolean> = {
  ownOptions: ["ignoreDownstreamTriggerRules"],
  readOwn(options, owner) {
    const { ignoreDownstreamTriggerRules = true } = options as ShortCircuitOptions;
    if (typeof ignoreDownstreamTriggerRules === "boolean") return ignoreDownstreamTriggerRules;
    throw new JetwayError(`Option "ignoreDownstreamTriggerRules" of ${owner} is neither true nor false.`, {
      code: "JW8005",
      hint: "Leave it out to skip all tasks behind the short circuit.",
    });
  },
  toNode: (parts, inputs, ignoreDownstreamTriggerRules) => ({
    kind: "shortCircuit",
    ...parts,
    inputs,
    ignoreDownstreamTriggerRules,
  }),
  toRef: createTaskRef,
};

/**
 * Defines a task that says whether the run goes on behind it: with false, the tasks behind it are skipped. Airflow: `ShortCircuitOperator`.
 *
 * @throws JW8008 without an id and a name, JW8013 when the handler is no function, JW8004 and JW8005 for bad options.
 * @example
 * const hasRows = shortCircuit("has_rows", ({ rows }: { rows: number }) => rows > 0);
 * hasRows({ rows }).before(publish);
 * // Python: TypeScriptShortCircuitOperator(task_id="has_rows", ignore_downstream_trigger_rules=True, …) >> publish
 */
export function shortCircuit<Inputs extends object = Record<never, never>>(
  id: string,
  handler: (inputs: Inputs, context: TaskContext) => boolean | Promise<boolean>,
  options?: ShortCircuitOptions,
): ShortCircuitFactory<Inputs>;
export function shortCircuit(...given: readonly unknown[]): unknown {
  const definition = readDefinition("shortCircuit", given);
  return createFactory(kind, definition, registerTask(definition.taskId, callerLocation()));
}
