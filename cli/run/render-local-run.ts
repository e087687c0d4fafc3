import { createRunTree } from "#sdk/display/create-run-tree.ts";
import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable, printableValue } from "#sdk/display/printable.ts";
import { renderRunTree } from "#sdk/display/render-run-tree.ts";
import type { PicturedRun } from "#sdk/display/run-tree.ts";
import type { DagNode, JsonObject } from "#sdk/ir/index.ts";
import type { FinishReason, LocalRunView, LocalTaskInstance, LocalTry } from "#sdk/local/index.ts";
import { authorStack } from "../output/author-stack.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";

/** A run that is over, and its tree. */
export interface FinishedRun {
  readonly run: LocalRunView;
  readonly picture: PicturedRun;
}

/** How many failed task instances are shown with their stack. */
const describedFailures = 5;

/** A finished offline run as a person reads it: the tree of its tasks, why tasks failed, and what the DAG shows. */
export function renderLocalRun({ run, picture }: FinishedRun, dag: DagNode, terminal: Terminal): string {
  const tree = renderRunTree(createRunTree(picture), {
    width: terminal.width,
    paintState: (state, text) => paintState(terminal, state, text),
    dim: (text) => terminal.style("dim", text),
  });
  const failed = run.taskInstances.filter(({ state }) => state === "failed");
  const failures = failed.slice(0, describedFailures).flatMap((instance) => describeFailure(instance, terminal) ?? []);
  return [tree.join("\n"), ...failures, ...describeResults(run, dag, terminal), describeEnd(run, terminal)].join(
    "\n\n",
  );
}

/** A finished offline run as data. XComs are in the encoding of the codec. */
export function localRunAsJson({ run, picture }: FinishedRun): JsonObject {
  return {
    dagId: run.dagId,
    runId: run.runId,
    state: run.state,
    reason: run.reason,
    logicalDate: run.logicalDate?.toISOString() ?? null,
    params: run.params,
    startedAt: run.startedAt?.toISOString() ?? null,
    endedAt: run.endedAt?.toISOString() ?? null,
    tasks: run.taskInstances.map((instance) => ({
      taskId: instance.taskId,
      mapIndex: instance.mapIndex,
      state: instance.state,
      tries: instance.tries.length,
      milliseconds: timeOf(instance),
      error: lastError(instance)?.message ?? null,
      note: noteOf(picture, instance),
    })),
    xcoms: run.xcoms,
  };
}

function noteOf({ instances }: PicturedRun, { taskId, mapIndex }: LocalTaskInstance): string | null {
  return instances.get(taskId)?.find((instance) => instance.mapIndex === mapIndex)?.note || null;
}

function describeFailure(instance: LocalTaskInstance, terminal: Terminal): string | undefined {
  const error = lastError(instance);
  if (error === undefined) return undefined;
  const stack = error.stack.startsWith(error.name) ? error.stack : `${error.name}: ${error.message}\n${error.stack}`;
  const place = printable(authorStack(stack));
  const name = instance.mapIndex < 0 ? instance.taskId : `${instance.taskId} [${instance.mapIndex}]`;
  return `${terminal.style("red", `${name} failed`)}\n${indent(place)}`;
}

function describeResults(run: LocalRunView, dag: DagNode, terminal: Terminal): readonly string[] {
  return Object.entries(dag.results).flatMap(([name, taskId]) => {
    if (run.instancesOf(taskId).some(({ state }) => state !== "success")) return [];
    const value = printableValue(run.xcom(taskId), terminal);
    return `${terminal.style("bold", name)}\n${indent(value)}`;
  });
}

const reasons: Readonly<Record<FinishReason, string>> = {
  tasks_finished: "",
  dagrun_timeout: ": it ran into dagrunTimeout",
  deadlock: ": nothing in it could go on",
  run_stopped: ": it was stopped",
};

function describeEnd(run: LocalRunView, terminal: Terminal): string {
  if (run.startedAt === null || run.endedAt === null || run.reason === null) {
    return `${run.dagId} is ${paintState(terminal, run.state, run.state)}: nothing of it can go on.`;
  }
  const time = formatDuration(run.endedAt.getTime() - run.startedAt.getTime());
  const state = paintState(terminal, run.state, run.state === "success" ? "succeeded" : "failed");
  return `${run.dagId} ${state} in ${time}${reasons[run.reason]}.`;
}

function lastError(instance: LocalTaskInstance): NonNullable<LocalTry["error"]> | undefined {
  return instance.state === "failed" ? (instance.tries.at(-1)?.error ?? undefined) : undefined;
}

function timeOf({ tries }: LocalTaskInstance): number {
  return tries.reduce((sum, { startedAt, endedAt }) => sum + Number(endedAt ?? startedAt) - Number(startedAt), 0);
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
