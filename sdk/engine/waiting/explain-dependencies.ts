import type { Microseconds } from "../../time/microseconds.ts";
import { pythonDatetimeText } from "../../time/python-datetime-text.ts";
import { countDirectlyAbove } from "../dependencies/count-upstream.ts";
import { mappedTaskUpstream } from "../dependencies/mapped-task-upstream.ts";
import { notInRetryPeriod } from "../dependencies/not-in-retry-period.ts";
import { notPreviouslySkipped } from "../dependencies/not-previously-skipped.ts";
import { previousRunIsDone } from "../dependencies/previous-run.ts";
import { readyToReschedule } from "../dependencies/ready-to-reschedule.ts";
import { createSubject, type Subject, turnTo } from "../dependencies/subject.ts";
import { triggerRuleIsMet } from "../dependencies/trigger-rule.ts";
import type { PreparedDag } from "../graph/prepared-dag.ts";
import type { EngineState } from "../state/engine-state.ts";
import type { WaitReason, WaitRule } from "./wait-reason.ts";

/** The dependencies of a task instance that are not met, each asked by itself. */
export function explainDependencies(
  engine: EngineState,
  run: number,
  instance: number,
  at: Microseconds,
): readonly WaitReason[] {
  const subject = createSubject(engine, run, at);
  return dependencies.flatMap(({ rule, ask, say }) => {
    turnTo(subject, instance);
    ask(subject);
    return subject.met ? [] : [{ rule, text: say(subject) }];
  });
}

interface Dependency {
  readonly rule: WaitRule;
  readonly ask: (subject: Subject) => void;
  readonly say: (subject: Subject) => string;
}

const dependencies: readonly Dependency[] = [
  { rule: "retry_period", ask: notInRetryPeriod, say: (subject) => `it is tried again at ${untilOf(subject)}` },
  { rule: "previous_run", ask: previousRunIsDone, say: sayPreviousRun },
  { rule: "trigger_rule", ask: triggerRuleIsMet, say: sayTriggerRule },
  { rule: "previously_skipped", ask: notPreviouslySkipped, say: () => "a branch or a short circuit above it skips it" },
  { rule: "mapped_upstream", ask: mappedTaskUpstream, say: () => "what it is mapped over has not succeeded" },
  { rule: "reschedule_period", ask: readyToReschedule, say: (subject) => `it is asked again at ${untilOf(subject)}` },
];

function untilOf({ record, instance }: Subject): string {
  return pythonDatetimeText(record.instances.until[instance] as number, "T");
}

function sayPreviousRun({ dag, task }: Subject): string {
  const { waitForDownstream } = dag.tasks[task] as PreparedDag["tasks"][number];
  return waitForDownstream
    ? "it depends on the past: in the run before, it or what is directly below it is not done"
    : "it depends on the past: it is not done in the run before";
}

function sayTriggerRule(subject: Subject): string {
  const { triggerRule } = subject.dag.tasks[subject.task] as PreparedDag["tasks"][number];
  const { total, done, success, failed, skipped, upstreamFailed, removed } = countDirectlyAbove(subject);
  const ended = { succeeded: success, failed, skipped, upstream_failed: upstreamFailed, removed };
  const parts = Object.entries(ended).flatMap(([word, count]) => (count === 0 ? [] : [`${count} ${word}`]));
  if (total > done) parts.push(`${total - done} not done`);
  return `its trigger rule ${triggerRule} is not met: above it ${parts.join(", ")}`;
}
