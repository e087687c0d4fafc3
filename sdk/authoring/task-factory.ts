import type { Expression } from "../ir/expression.ts";
import type { TaskNode } from "../ir/task-node.ts";
import type { TaskHandler } from "../task/task-handler.ts";
import { addTask, readTaskSettings, type TaskParts } from "./add-task.ts";
import type { DagBuilder } from "./dag-builder.ts";
import type { Input } from "./input.ts";
import type { MapOptions } from "./map-label.ts";
import type { MapSource } from "./map-source.ts";
import type { Mapping } from "./mapping.ts";
import type { MappedTaskRef, TaskRef } from "./task-ref.ts";
import type { TaskOverride } from "./task-settings.ts";

/** A reusable task: calling it inside a DAG's body adds a task to that DAG. */
export type TaskFactory<Inputs, Output> = Factory<Inputs, TaskRef<Output>, MappedTaskRef<Output>, TaskOverride>;

/** What `task`, `branch`, `shortCircuit` and `sensor` return: calling it adds a task and returns a `Ref`. */
export interface Factory<Inputs, Ref, MappedRef, Override> extends Mappable<Inputs, Inputs, MappedRef> {
  /**
   * Adds the task to the DAG whose body is running. Each input takes the value itself, a reference whose value fits, or a structure of both.
   *
   * @throws JW8001 outside a DAG's body, JW8002 when the DAG has a task of that id, JW8003 for a reference from another DAG.
   */
  (...inputs: TaskArguments<Inputs>): Ref;
  readonly taskId: string;
  /**
   * The same task with another id or other options. Airflow: `override`.
   *
   * @throws JW8004 for an unknown option, JW8005 for a value of the wrong type.
   * @example
   * load.override({ taskId: "load_again", retries: 5 })({ month })
   */
  override(options: Override): Factory<Inputs, Ref, MappedRef, Override>;
  /**
   * Gives some inputs to all instances of a mapped task alike; `map` or `mapEach` gives the others. Airflow: `partial`.
   *
   * @example
   * delayOf.with({ flights }).map({ origin: origins })
   * // Python: delay_of.partial(flights=flights).expand(origin=origins)
   */
  with<Given extends keyof Inputs>(
    inputs: Pick<InputsOf<Inputs>, Given>,
  ): Mappable<Omit<Inputs, Given>, Inputs, MappedRef>;
}

/** A task that can be mapped over the inputs that it has not been given: `Rest` of all its `Inputs`. */
export interface Mappable<Rest, Inputs, MappedRef> {
  /**
   * Adds the task once for each item of a list, or for each combination of the items of several, of which the last varies fastest. A list is literal or what
   * a task returns; its length is known when that task has run. No items: the task is skipped. Airflow: `expand`.
   *
   * @throws JW8030 for no input, JW8031 for one that `with` gave, JW8032 for what is no list, JW8033 inside a mapped group, JW8038 for a bad label.
   * @example
   * delayOf.map({ origin: ["SFO", "LAX"], month: monthsOf({ year }) })
   * // Python: delay_of.expand(origin=["SFO", "LAX"], month=months_of(year))
   */
  map(sources: MapSources<Rest>, options?: MapOptions<Inputs>): MappedRef;
  /**
   * Adds the task once for each object of a list, whose members are the inputs. The list is what a task returns, or literal, and then its objects may hold
   * references. Airflow: `expand_kwargs`.
   *
   * @throws JW8031 for an input that `with` gave, JW8032 for what is no list of objects, JW8033 inside a mapped group, JW8038 for a bad label.
   * @example
   * delayOf.with({ flights }).mapEach([{ origin: "SFO" }, { origin: busiest }])
   * // Python: delay_of.partial(flights=flights).expand_kwargs([{"origin": "SFO"}, {"origin": busiest}])
   */
  mapEach(items: readonly InputsOf<Rest>[] | TaskRef<readonly Rest[]>, options?: MapOptions<Inputs>): MappedRef;
}

/** The argument of a task factory: none when the handler takes no inputs. */
export type TaskArguments<Inputs> = [keyof Inputs] extends [never]
  ? [inputs?: Readonly<Record<string, never>>]
  : Partial<Inputs> extends Inputs
    ? [inputs?: InputsOf<Inputs>]
    : [inputs: InputsOf<Inputs>];

type InputsOf<Inputs> = { readonly [Name in keyof Inputs]: Input<Inputs[Name]> };

type MapSources<Inputs> = { readonly [Name in keyof Inputs]: MapSource<Inputs[Name]> };

/** A kind of task with a handler: what is its own. */
export interface FactoryKind<Own> {
  /** Names of the options that only this kind has. */
  readonly ownOptions: readonly string[];
  /** Reads them; throws for wrong values. */
  readonly readOwn: (options: object, owner: string) => Own;
  readonly toNode: (parts: TaskParts, inputs: Readonly<Record<string, Expression>>, own: Own) => TaskNode;
  readonly toRef: (taskId: string, builder: DagBuilder) => unknown;
}

/** A task with a handler, before it is added to a DAG. */
export interface TaskDefinition {
  readonly taskId: string;
  readonly handler: TaskHandler;
  readonly options: object;
}

/** Makes the factory of a task. */
export function createFactory<Own>(kind: FactoryKind<Own>, definition: TaskDefinition, markUsed: () => void) {
  const { taskId, handler, options } = definition;
  const { ownOptions } = kind;
  const own = kind.readOwn(options, `task "${taskId}"`);
  // Options are wrong where they are written, not first where the task is used.
  readTaskSettings({ id: taskId, options, ownOptions }, "UTC");
  const add = (inputs: unknown, mapping?: Mapping): unknown => {
    const toNode = (parts: TaskParts, given: Readonly<Record<string, Expression>>) => kind.toNode(parts, given, own);
    const added = addTask({ id: taskId, options, ownOptions, inputs, mapping, handler, toNode });
    markUsed();
    return kind.toRef(added.taskId, added.builder);
  };
  const mappable = (inputs: unknown) => ({
    map: (sources: unknown, mapOptions?: unknown) => add(inputs, { kind: "product", sources, options: mapOptions }),
    mapEach: (items: unknown, mapOptions?: unknown) => add(inputs, { kind: "each", items, options: mapOptions }),
  });
  const override = ({ taskId: id = taskId, ...others }: TaskOverride): unknown =>
    createFactory(kind, { taskId: id, handler, options: { ...options, ...others } }, markUsed);
  return Object.freeze(
    Object.assign((inputs: unknown) => add(inputs), {
      taskId,
      override,
      with: (inputs: unknown) => Object.freeze(mappable(inputs)),
      ...mappable(undefined),
    }),
  );
}
