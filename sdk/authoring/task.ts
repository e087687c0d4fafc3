import type { TaskContext } from "../task/task-context.ts";
import { callerLocation } from "./caller-location.ts";
import { readDefinition } from "./read-definition.ts";
import type { SerialisableCheck } from "./serialisable.ts";
import { createFactory, type FactoryKind, type TaskFactory } from "./task-factory.ts";
import { createTaskRef } from "./task-ref.ts";
import { registerTask } from "./task-registry.ts";
import type { TaskSettings } from "./task-settings.ts";

type Handler<Inputs, Output> = (inputs: Inputs, context: TaskContext) => Output;

const typescript: FactoryKind<void> = {
  ownOptions: [],
  readOwn: () => undefined,
  toNode: (parts, inputs) => ({ kind: "typescript", ...parts, inputs }),
  toRef: createTaskRef,
};

/** The same for a named function, whose name is the task id. */
export function task<Inputs extends object = Record<never, never>, Output = void>(
  handler: Handler<Inputs, Output> & SerialisableCheck<Awaited<Output>>,
  options?: TaskSettings,
): TaskFactory<Inputs, Awaited<Output>>;
/**
 * Defines a task whose code is a TypeScript function `(inputs, context) => output`, run by Node on the worker. Nothing runs here: the result is a
 * reusable factory. The inputs and the output travel as XComs, so they must be data.
 *
 * @param id Task id; may be left out for a named function, whose name it then is.
 * @throws JW8008 without an id and a name, JW8013 when the handler is no function, JW8004 and JW8005 for bad options.
 * @example
 * const busiest = task("busiest_origins", ({ flights }: { flights: Flight[] }) => rank(flights));
 * // Python: TypeScriptOperator(task_id="busiest_origins", bundle="…", inputs={"flights": xcom("load_flights")})
 */
export function task<Inputs extends object = Record<never, never>, Output = void>(
  id: string,
  handler: Handler<Inputs, Output> & SerialisableCheck<Awaited<Output>>,
  options?: TaskSettings,
): TaskFactory<Inputs, Awaited<Output>>;
export function task(...given: readonly unknown[]): unknown {
  const definition = readDefinition("task", given);
  return createFactory(typescript, definition, registerTask(definition.taskId, callerLocation()));
}
