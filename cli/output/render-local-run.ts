import { formatDuration } from "#sdk/display/format-duration.ts";
import { printable, printableValue } from "#sdk/display/printable.ts";
import type { DagNode, JsonObject } from "#sdk/ir/index.ts";
import type { LocalRun, LocalTaskInstance, LocalTry } from "#sdk/local/index.ts";
import { paintState } from "./state-style.ts";
import { renderTable } from "./table.ts";
import type { Terminal } from "./terminal.ts";

/** A finished offline run as a person reads it: a table of its tasks, why tasks failed, and what the DAG shows. */
export function renderLocalRun(run: LocalRun, dag: DagNode, terminal: Terminal): string {
  const rows = run.taskInstances.map((instance) => [
    instance.taskId,
    instance.state,
    String(instance.tries.length),
    instance.tries.length === 0 ? "" : formatDuration(timeOf(instance)),
  ]);
  const table = renderTable(["task", "state", "tries", "time"], rows, (text, column, row) => {
    if (row < 0) return terminal.style("dim", text);
    return column === 1 ? paintState(terminal, text.trim(), text) : text;
  });
  const failures = run.taskInstances.flatMap((instance) => describeFailure(instance, terminal) ?? []);
  return [table, ...failures, ...describeResults(run, dag, terminal), describeEnd(run, terminal)].join("\n\n");
}

/** A finished offline run as data. XComs are in the encoding of the codec. */
export function localRunAsJson(run: LocalRun): JsonObject {
  return {
    dagId: run.dagId,
    runId: run.runId,
    state: run.state,
    reason: run.reason,
    logicalDate: run.logicalDate?.toISOString() ?? null,
    params: run.params,
    startedAt: run.startedAt.toISOString(),
    endedAt: run.endedAt.toISOString(),
    tasks: run.taskInstances.map((instance) => ({
      taskId: instance.taskId,
      state: instance.state,
      tries: instance.tries.length,
      milliseconds: timeOf(instance),
      error: lastError(instance)?.message ?? null,
    })),
    xcoms: run.xcoms,
  };
}

function describeFailure(instance: LocalTaskInstance, terminal: Terminal): string | undefined {
  const error = lastError(instance);
  if (error === undefined) return undefined;
  const place = printable(
    error.stack.startsWith(error.name) ? error.stack : `${error.name}: ${error.message}\n${error.stack}`,
  );
  return `${terminal.style("red", `${instance.taskId} failed`)}\n${indent(place)}`;
}

function describeResults(run: LocalRun, dag: DagNode, terminal: Terminal): readonly string[] {
  return Object.entries(dag.results).flatMap(([name, taskId]) => {
    if (run.taskInstance(taskId).state !== "success") return [];
    const value = printableValue(run.xcom(taskId), terminal);
    return `${terminal.style("bold", name)}\n${indent(value)}`;
  });
}

function describeEnd(run: LocalRun, terminal: Terminal): string {
  const time = formatDuration(run.endedAt.getTime() - run.startedAt.getTime());
  const state = paintState(terminal, run.state, run.state === "success" ? "succeeded" : "failed");
  const why = { tasks_finished: "", dagrun_timeout: ": it ran into dagrunTimeout", run_stopped: ": it was stopped" };
  return `${run.dagId} ${state} in ${time}${why[run.reason]}.`;
}

function lastError(instance: LocalTaskInstance): NonNullable<LocalTry["error"]> | undefined {
  return instance.state === "failed" ? (instance.tries.at(-1)?.error ?? undefined) : undefined;
}

function timeOf({ tries }: LocalTaskInstance): number {
  return tries.reduce((sum, { startedAt, endedAt }) => sum + endedAt.getTime() - startedAt.getTime(), 0);
}

function indent(text: string): string {
  return text.replace(/^/gm, "  ");
}
