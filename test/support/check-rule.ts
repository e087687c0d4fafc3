import type { Diagnostic } from "#sdk/errors/index.ts";
import type { AirflowVersion, DagNode } from "#sdk/ir/index.ts";
import { createParamValidator } from "#sdk/local/params/param-validator.ts";
import type { Rule } from "../../compiler/validate/rule.ts";

const paramValidator = await createParamValidator();

/** How a rule is tried. */
export interface RuleTrial {
  readonly target?: AirflowVersion;
  readonly now?: string;
}

/** What a rule says to DAGs. */
export function checkRule(
  rule: Rule,
  dags: DagNode | readonly DagNode[],
  trial: RuleTrial = {},
): readonly Diagnostic[] {
  const { target = "3.4", now = "2026-11-01T00:00:00Z" } = trial;
  const list: readonly DagNode[] = "kind" in dags ? [dags] : dags;
  return rule.check({
    dags: list.map((dag) => ({ dag, module: "dags/flights.dag.ts" })),
    target,
    now: Date.parse(now),
    paramValidator,
  });
}

/** What a rule says as `CODE message | hint`, the short form that tests compare. */
export function answersOf(rule: Rule, dags: DagNode | readonly DagNode[], trial: RuleTrial = {}): readonly string[] {
  return checkRule(rule, dags, trial).map(({ code, message, hint }) =>
    [`${code} ${message}`, ...(hint === undefined ? [] : [hint])].join(" | "),
  );
}
