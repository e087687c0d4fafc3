import { encode } from "../codec/index.ts";
import { didYouMean, JetwayError } from "../errors/index.ts";
import { type DagNode, type Expression, type JsonValue, taskInputs, visitExpressions } from "../ir/index.ts";
import { operatorNeedsMock } from "./execute/execute-attempt.ts";
import type { Mock } from "./execute/task-attempt.ts";
import { mappedExpressions } from "./plan/create-map-plan.ts";
import type { MockFunction } from "./run-options.ts";

/**
 * The mocks of a run by task id. A task whose attempts are scripted needs none.
 *
 * @throws JW4004 for a task that the DAG does not have, JW4005 for a provider operator without one, JW6001 for a value that no task could return.
 */
export function readMocks(
  dag: DagNode,
  given: Readonly<Record<string, unknown>>,
  scripted: readonly string[] = [],
): ReadonlyMap<string, Mock> {
  const taskIds = dag.tasks.map(({ taskId }) => taskId);
  const unknown = Object.keys(given).filter((taskId) => !taskIds.includes(taskId));
  if (unknown.length > 0) {
    throw new JetwayError(`There are mocks for tasks that DAG "${dag.dagId}" does not have: ${quoted(unknown)}.`, {
      code: "JW4004",
      hint: didYouMean(unknown[0] ?? "", taskIds) ?? `Its tasks are ${quoted(taskIds)}.`,
    });
  }
  const mocks = new Map(Object.entries(given).map(([taskId, mock]) => [taskId, readMock(taskId, mock)]));
  const provided = new Set([...mocks.keys(), ...scripted]);
  const unmocked = dag.tasks.filter((task) => task.kind === "operator" && !provided.has(task.taskId));
  if (unmocked.length > 0) throw operatorNeedsMock(unmocked);
  return mocks;
}

function readMock(taskId: string, mock: unknown): Mock {
  if (typeof mock === "function") return { kind: "handler", handler: mock as MockFunction };
  return { kind: "value", value: encode(mock, `the mock of task "${taskId}"`) };
}

/**
 * The values of Jinja templates by their text.
 *
 * @throws JW4004 for a template that the DAG does not have, JW4006 for one that a function will be given and that has no value.
 */
export function readRendered(
  dag: DagNode,
  given: Readonly<Record<string, unknown>>,
  mocks: ReadonlyMap<string, Mock>,
  scripted: readonly string[] = [],
): ReadonlyMap<string, JsonValue> {
  const templates = new Set(dag.tasks.flatMap((task) => expressionsOf(task).flatMap(templatesIn)));
  const unknown = Object.keys(given).filter((template) => !templates.has(template));
  if (unknown.length > 0) {
    throw new JetwayError(`DAG "${dag.dagId}" has no such Jinja: ${quoted(unknown)}.`, {
      code: "JW4004",
      hint: didYouMean(unknown[0] ?? "", templates) ?? "Write the template exactly as the DAG has it.",
    });
  }
  const missing = dag.tasks
    .filter((task) => mocks.get(task.taskId)?.kind !== "value" && !scripted.includes(task.taskId))
    .flatMap((task) =>
      expressionsOf(task)
        .flatMap(templatesIn)
        .map((template) => ({ task, template })),
    )
    .filter(({ template }) => !Object.hasOwn(given, template));
  if (missing.length > 0) {
    const named = missing.map(({ task, template }) => `${JSON.stringify(template)} of task "${task.taskId}"`);
    const values = missing.map(({ template }) => `${JSON.stringify(template)}: …`).join(", ");
    throw new JetwayError(`Jinja cannot be rendered offline: ${named.join(", ")}.`, {
      code: "JW4006",
      hint: `Give values: rendered: { ${values} }, or mock the task with a value instead of a function.`,
    });
  }
  return new Map(
    Object.entries(given).map(([template, value]) => [template, encode(value, `the value of ${template}`)]),
  );
}

function expressionsOf(task: DagNode["tasks"][number]): readonly Expression[] {
  return [...Object.values(taskInputs(task)), ...mappedExpressions(task.map)];
}

function templatesIn(expression: Expression): readonly string[] {
  return [...visitExpressions(expression)].flatMap((inner) => (inner.kind === "jinja" ? inner.template : []));
}

function quoted(names: readonly string[]): string {
  return names.map((name) => JSON.stringify(name)).join(", ");
}
