import { encode } from "../codec/index.ts";
import { didYouMean, JetwayError } from "../errors/index.ts";
import type { DagNode } from "../ir/index.ts";
import type { ScriptedOutcome } from "./scripted-outcome.ts";
import type { TaskScript } from "./task-script.ts";

/** What is scripted for tasks, by task id. */
export type Outcomes = Readonly<Record<string, TaskScript>>;

const constructors = "succeed(), fail(), skip(), hang(), defer(), reschedule() or takes()";

/**
 * The scripts of a simulation by task id.
 *
 * @throws JW4050 for a task that the DAG does not have, JW4051 for what is no outcome, JW6001 for a value that no task could return.
 */
export function readOutcomes(dag: DagNode, given: Outcomes): ReadonlyMap<string, TaskScript> {
  const taskIds = dag.tasks.map(({ taskId }) => taskId);
  const unknown = Object.keys(given).filter((taskId) => !taskIds.includes(taskId));
  if (unknown.length > 0) {
    const named = unknown.map((taskId) => JSON.stringify(taskId)).join(", ");
    throw new JetwayError(`There are outcomes for tasks that DAG "${dag.dagId}" does not have: ${named}.`, {
      code: "JW4050",
      hint: didYouMean(unknown[0] ?? "", taskIds) ?? `Its tasks are ${taskIds.join(", ")}.`,
    });
  }
  for (const [taskId, script] of Object.entries(given)) checkScript(script, taskId, isMapped(dag, taskId));
  return new Map(Object.entries(given));
}

/** Whether a task has map indexes: of its own, or those of a group around it. */
function isMapped(dag: DagNode, taskId: string): boolean {
  const task = dag.tasks.find((candidate) => candidate.taskId === taskId);
  if (task?.map !== undefined) return true;
  const groups = new Map(dag.groups.map((group) => [group.groupId, group]));
  for (let id = task?.group ?? null; id !== null; id = groups.get(id)?.parent ?? null) {
    if (groups.get(id)?.map !== undefined) return true;
  }
  return false;
}

/** Callers in JavaScript and files of outcomes are not held by the types. */
function checkScript(script: unknown, taskId: string, mapped: boolean): void {
  if (typeof script === "function") return;
  if (Array.isArray(script)) {
    for (const outcome of script) checkOutcome(outcome, taskId);
  } else if (isObject(script) && script["kind"] === "atMapIndex") {
    if (!mapped) {
      throw wrong(
        `Outcomes by map index are scripted for task "${taskId}", which is not mapped.`,
        "Give the outcome itself.",
      );
    }
    for (const [index, own] of Object.entries(isObject(script["scripts"]) ? script["scripts"] : {})) {
      if (!/^\d+$/.test(index)) {
        throw wrong(`Task "${taskId}" has no map index ${JSON.stringify(index)}.`, "Map indexes count from 0.");
      }
      for (const outcome of Array.isArray(own) ? own : [own]) checkOutcome(outcome, taskId);
    }
  } else checkOutcome(script, taskId);
}

/**
 * Holds a value to be an outcome.
 *
 * @throws JW4051 when it is none, JW6001 for a value that no task could return.
 */
export function checkOutcome(outcome: unknown, taskId: string): asserts outcome is ScriptedOutcome {
  const kind = isObject(outcome) ? outcome["kind"] : undefined;
  const form = typeof kind === "string" && Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (!isObject(outcome) || form === undefined) {
    const what =
      isObject(outcome) && typeof kind === "string" ? `of the kind ${JSON.stringify(kind)}` : describe(outcome);
    const meant = typeof kind === "string" ? didYouMean(kind, Object.keys(forms)) : undefined;
    throw wrong(`The outcome of task "${taskId}" is ${what}, which is no outcome.`, meant ?? `Use ${constructors}.`);
  }
  const problem = form(outcome, taskId);
  if (problem !== undefined) throw wrong(`The outcome of task "${taskId}" ${problem}.`, `Use ${constructors}.`);
}

type Form = (outcome: Readonly<Record<string, unknown>>, taskId: string) => string | undefined;

/** What is wrong with an outcome of each kind; undefined for nothing. */
const forms: Readonly<Record<string, Form>> = {
  succeed: ({ value }, taskId) => {
    if (value !== undefined) encode(value, `the scripted value of task "${taskId}"`);
    return undefined;
  },
  fail: ({ message, retry }) =>
    typeof message === "string" && typeof retry === "boolean"
      ? undefined
      : "fails without a message and a word on retries",
  skip: ({ reason }) => (typeof reason === "string" ? undefined : "skips without a reason"),
  hang: () => undefined,
  defer: waitProblem,
  reschedule: waitProblem,
  takes: waitProblem,
};

function waitProblem({ seconds, outcome }: Readonly<Record<string, unknown>>, taskId: string): string | undefined {
  if (typeof seconds !== "number" || !Number.isFinite(seconds) || seconds < 0) {
    return `takes ${String(seconds)} seconds`;
  }
  if (outcome !== null) checkOutcome(outcome, taskId);
  return undefined;
}

function describe(value: unknown): string {
  return typeof value === "string"
    ? JSON.stringify(value)
    : value === null
      ? "null"
      : `a value of type ${typeof value}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

function wrong(message: string, hint: string): JetwayError {
  return new JetwayError(message, { code: "JW4051", hint });
}
