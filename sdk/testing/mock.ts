import type { BranchAnswer, BranchRef } from "../authoring/branch.ts";
import type { Factory } from "../authoring/task-factory.ts";
import type { TaskRef } from "../authoring/task-ref.ts";
import type { DagNode } from "../ir/index.ts";
import type { TaskMock } from "../local/index.ts";
import type { TaskContext } from "../task/index.ts";
import type { SensorDone } from "../task/sensor-done.ts";

/** What stands for one task, made by `mock`. */
export interface MockedTask {
  readonly taskId: string;
  /** Whether the id is that of a task as it was defined: inside a group the DAG has it with the group's path before it. */
  readonly isDefinition: boolean;
  readonly mock: TaskMock;
}

/** Mocks of a simulation: made by `mock`, which checks their types, or by task id. */
export type Mocks = readonly MockedTask[] | Readonly<Record<string, TaskMock>>;

/** What stands for a task: what its handler would return, or a function that computes it from the task's inputs. */
export type MockOf<Inputs, Answer> = Answer | ((inputs: Inputs, context: TaskContext) => Answer | Promise<Answer>);

/** What the handler of a task, branch, short circuit or sensor returns. */
export type AnswerOf<Ref, Override> =
  Ref extends BranchRef<infer Label>
    ? BranchAnswer<Label>
    : Ref extends TaskRef<infer Output>
      ? Override extends { readonly pokeInterval?: unknown }
        ? boolean | SensorDone<Output>
        : Output
      : never;

/**
 * What stands for a task in a simulation: what it returns, or a function of its inputs, which is called once for each try and each mapped instance and may
 * throw `SkipException` and the like. Inputs and answer have the task's types: a branch's mock returns its labels, a sensor's whether it is done. A task without
 * a name of its own, such as an operator, is named by its id.
 *
 * @example
 * mocks: [mock(loadPrices, ({ day }) => [{ product: "tea", price: 3 }]), mock("refresh_warehouse", { rows: 12 })]
 */
export function mock<Inputs, Ref, MappedRef, Override>(
  task: Factory<Inputs, Ref, MappedRef, Override>,
  standIn: MockOf<Inputs, AnswerOf<Ref, Override>>,
): MockedTask;
export function mock(taskId: string, standIn: TaskMock): MockedTask;
export function mock(task: string | { readonly taskId: string }, standIn: unknown): MockedTask {
  const isDefinition = typeof task !== "string";
  const taskId = isDefinition ? task.taskId : task;
  // A task that returns nothing is mocked by undefined, which no mock by value can be.
  return { taskId, isDefinition, mock: standIn === undefined ? () => undefined : (standIn as TaskMock) };
}

/** Mocks by task id; one for a task that is defined once and used in groups stands for all of its uses. */
export function readMockList(dag: DagNode, mocks: Mocks): Readonly<Record<string, TaskMock>> {
  if (!isList(mocks)) return mocks;
  const taskIds = dag.tasks.map(({ taskId }) => taskId);
  const named = mocks.flatMap(({ taskId, isDefinition, mock: standIn }) => {
    const used = isDefinition ? taskIds.filter((id) => id === taskId || id.endsWith(`.${taskId}`)) : [];
    return (used.length === 0 ? [taskId] : used).map((id) => [id, standIn] as const);
  });
  return Object.fromEntries(named);
}

/** `Array.isArray` does not narrow readonly arrays. */
function isList(mocks: Mocks): mocks is readonly MockedTask[] {
  return Array.isArray(mocks);
}
