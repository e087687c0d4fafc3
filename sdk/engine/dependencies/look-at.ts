import { mappedTaskUpstream } from "./mapped-task-upstream.ts";
import { notInRetryPeriod } from "./not-in-retry-period.ts";
import { notPreviouslySkipped } from "./not-previously-skipped.ts";
import { previousRunIsDone } from "./previous-run.ts";
import { readyToReschedule } from "./ready-to-reschedule.ts";
import type { Subject } from "./subject.ts";
import { triggerRuleIsMet } from "./trigger-rule.ts";

/**
 * Looks at all dependencies of an instance: none is left out when another one is not met, because each may give the instance a state. Airflow keeps them in a set
 * whose order changes from process to process; where two give different states, the last one wins.
 */
export function lookAt(subject: Subject): void {
  if (subject.engine.configuration.dependencyOrder === "reverse") {
    readyToReschedule(subject);
    mappedTaskUpstream(subject);
    notPreviouslySkipped(subject);
    triggerRuleIsMet(subject);
    previousRunIsDone(subject);
    notInRetryPeriod(subject);
  } else {
    notInRetryPeriod(subject);
    previousRunIsDone(subject);
    triggerRuleIsMet(subject);
    notPreviouslySkipped(subject);
    mappedTaskUpstream(subject);
    readyToReschedule(subject);
  }
}
