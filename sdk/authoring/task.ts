import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import { readOptions } from "../options/read-options.ts";
import { taskOptionTable } from "../options/task-option-table.ts";
import type { TaskOptions } from "../options/task-options.ts";
import type { TaskContext } from "../task/task-context.ts";
import type { TaskHandler } from "../task/task-handler.ts";
import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./dag-builder.ts";
import { type Input, isPlainObject, toExpression } from "./input.ts";
import type { SerialisableCheck } from "./serialisable.ts";
import { createTaskRef, type TaskRef } from "./task-ref.ts";
import { registerTask } from "./task-registry.ts";

/** A reusable task: calling it inside a DAG's body adds a task to that DAG. */
export interface TaskFactory<Inputs, Output> {
  /**
   * Adds the task to the DAG whose body is running. Each input takes the value itself, a reference whose value fits, or a structure of both.
   *
   * @throws JW8001 outside a DAG's body, JW8002 when the DAG has a task of that id, JW8003 for a reference from another DAG.
   */
  (...inputs: TaskArguments<Inputs>): TaskRef<Output>;
  readonly taskId: string;
  /**
   * The same task with another id or other options. Airflow: `override`.
   *
   * @throws JW8004 for an unknown option, JW8005 for a value of the wrong type.
   * @example
   * load.override({ taskId: "load_again", retries: 5 })({ month })
   */
  override(options: TaskOverride): TaskFactory<Inputs, Output>;
}

/** What `override` may change. */
export interface TaskOverride extends TaskOptions {
  readonly taskId?: string;
}

/** The argument of a task factory: none when the handler takes no inputs. */
export type TaskArguments<Inputs> = [keyof Inputs] extends [never]
  ? [inputs?: Readonly<Record<string, never>>]
  : Partial<Inputs> extends Inputs
    ? [inputs?: InputsOf<Inputs>]
    : [inputs: InputsOf<Inputs>];

type InputsOf<Inputs> = { readonly [Name in keyof Inputs]: Input<Inputs[Name]> };

type Handler<Inputs, Output> = (inputs: Inputs, context: TaskContext) => Output;

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
  options?: TaskOptions,
): TaskFactory<Inputs, Awaited<Output>>;
export function task<Inputs extends object = Record<never, never>, Output = void>(
  handler: Handler<Inputs, Output> & SerialisableCheck<Awaited<Output>>,
  options?: TaskOptions,
): TaskFactory<Inputs, Awaited<Output>>;
export function task(first: unknown, second?: unknown, third?: unknown): TaskFactory<object, unknown> {
  const [id, handler, options] = typeof first === "function" ? [first.name, first, second] : [first, second, third];
  if (typeof handler !== "function") {
    throw new JetwayError(`Task ${JSON.stringify(id)} was given no function as its handler.`, {
      code: "JW8013",
      hint: 'Write task("load", async ({ month }) => { … }).',
    });
  }
  if (typeof id !== "string" || id === "") {
    throw new JetwayError("A task was given neither an id nor a named function.", {
      code: "JW8008",
      hint: 'Write task("load", (inputs) => { … }), or name the function.',
    });
  }
  const definition = { taskId: id, handler: handler as TaskHandler, options: (options ?? {}) as TaskOptions };
  return createFactory(definition, registerTask(id, callerLocation()));
}

interface TaskDefinition {
  readonly taskId: string;
  readonly handler: TaskHandler;
  readonly options: TaskOptions;
}

function createFactory(definition: TaskDefinition, markUsed: () => void): TaskFactory<object, unknown> {
  checkOptions(definition);
  const add = (inputs: unknown) => {
    const builder = currentBuilder(`Task "${definition.taskId}"`);
    markUsed();
    const expressions = toInputs(inputs, definition.taskId, builder);
    builder.addTask(
      {
        kind: "typescript",
        taskId: definition.taskId,
        inputs: expressions,
        options: readTaskOptions(definition, builder.timezone),
        source: callerLocation(),
      },
      Object.values(expressions),
    );
    builder.handlers.set(definition.taskId, definition.handler);
    return createTaskRef(definition.taskId, builder);
  };
  const override = ({ taskId = definition.taskId, ...options }: TaskOverride) =>
    createFactory({ ...definition, taskId, options: { ...definition.options, ...options } }, markUsed);
  return Object.freeze(Object.assign(add, { taskId: definition.taskId, override }));
}

/** Options are wrong where they are written, not first where the task is used. */
function checkOptions(definition: TaskDefinition): void {
  readTaskOptions(definition, "UTC");
}

function readTaskOptions({ taskId, options }: TaskDefinition, timezone: string) {
  return readOptions(options, { table: taskOptionTable, owner: `task "${taskId}"`, timezone });
}

/**
 * Named inputs as the IR has them.
 *
 * @throws JW8013 when they are no object.
 */
export function toInputs(inputs: unknown, taskId: string, owner: object): Readonly<Record<string, Expression>> {
  if (inputs === undefined) return {};
  if (!isPlainObject(inputs)) {
    throw new JetwayError(`Task "${taskId}" was given inputs that are no object. Inputs are named.`, {
      code: "JW8013",
      hint: `Write ${taskId}({ name: value }).`,
    });
  }
  const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([name, value]) => [name, toExpression(value, { name: `${taskId}.${name}`, owner })]),
  );
}
