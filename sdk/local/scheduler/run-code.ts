import { createTaskContext, outcomeOf, type TaskOutcome, type TaskServices } from "../../task/index.ts";
import type { Clock } from "../clock.ts";
import { executeAttempt } from "../execute/execute-attempt.ts";
import { executeWithin, executionTimeout } from "../execute/execute-within.ts";
import { runSensor, type SensorEnd } from "../execute/run-sensor.ts";
import type { TaskHost } from "../execute/task-attempt.ts";
import type { EvaluationScope } from "../inputs/evaluate-expression.ts";
import { evaluateInputs } from "../inputs/evaluate-inputs.ts";
import type { Activity } from "./activity.ts";
import { firstAskedAt, type OpenAttempt, taskFactsOf } from "./open-attempt.ts";

/** What running the code of an attempt takes. */
export interface CodeHost {
  readonly clock: Clock;
  readonly activity: Activity;
  readonly host: TaskHost;
  readonly scope: EvaluationScope;
  readonly services: TaskServices;
}

/** Runs what stands behind a task, its code or a mock of it. Undefined when the attempt was stopped meanwhile; never throws. */
export async function runCode(attempt: OpenAttempt, parts: CodeHost): Promise<SensorEnd | undefined> {
  const { task, signal } = attempt;
  const { clock, activity } = parts;
  const timeout = task.options.executionTimeout;
  const execute = () =>
    executeWithin({ taskId: task.node.taskId, timeout, stop: signal }, (stop) => executeOnce(attempt, parts, stop));
  const { node } = task;
  if (node.kind !== "sensor") return execute();
  const deadline = timeout === null ? Number.POSITIVE_INFINITY : attempt.record.startedAt + timeout;
  return runSensor(node, {
    dagId: attempt.run.facts.dagId,
    firstAskedAt: firstAskedAt(attempt),
    now: clock.now,
    poke: async () =>
      timeout !== null && clock.now() >= deadline ? executionTimeout(node.taskId, timeout) : await execute(),
    sleepUntil: (moment) => activity.sleepUntil(Math.min(moment, deadline), signal),
  });
}

async function executeOnce(attempt: OpenAttempt, parts: CodeHost, signal: AbortSignal): Promise<TaskOutcome> {
  const { task, run, instance, record } = attempt;
  const { scope, services, host } = parts;
  try {
    const inputs = task.mock?.kind === "value" ? {} : evaluateInputs(task.node, instance.mapIndex, scope);
    const taskFacts = taskFactsOf(attempt);
    return await executeAttempt(
      {
        task: task.node,
        options: task.options,
        tryNumber: record.number,
        facts: run.facts,
        taskFacts,
        inputs,
        services,
        context: createTaskContext(taskFacts, services, signal),
        host,
        module: run.dag.dag.ir.source?.file ?? null,
      },
      task,
    );
  } catch (error) {
    return outcomeOf(error, (stack) => stack);
  }
}
