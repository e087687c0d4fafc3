import type { Diagnostic } from "#sdk/errors/index.ts";
import type { AirflowVersion, DagNode } from "#sdk/ir/index.ts";
import type { ParamValidator } from "#sdk/local/params/param-validator.ts";
import type { Rule } from "../../compiler/validate/rule.ts";

/** How a rule is tried. */
export interface RuleTrial {
  readonly target?: AirflowVersion;
  readonly now?: string;
  /** Only the rule on schemas asks it. */
  readonly paramValidator?: ParamValidator;
}

/** What a rule says to DAGs. */
export function checkRule(
  rule: Rule,
  dags: DagNode | readonly DagNode[],
  trial: RuleTrial = {},
): readonly Diagnostic[] {
  const { target = "3.4", now = "2026-11-01T00:00:00Z", paramValidator = { problemsOf: () => [] } } = trial;
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
