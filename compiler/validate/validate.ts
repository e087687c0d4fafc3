import type { Diagnostic } from "#sdk/errors/index.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { createParamValidator, type ParamValidator } from "#sdk/local/params/param-validator.ts";
import type { ModuleDag } from "./rule.ts";
import { rules } from "./rules.ts";

/** What DAGs are checked for. */
export interface ValidateOptions {
  readonly target: AirflowVersion;
  /** The moment of the check. @defaultValue now */
  readonly now?: Date;
}

/**
 * The third pass: holds every DAG of a project against the rules. Returns what is wrong and throws nothing.
 *
 * @example
 * await validate([{ dag, module: "dags/flights.dag.ts" }], { target: "3.4" }) // [{ code: "JW2005", … }]
 */
export async function validate(dags: readonly ModuleDag[], options: ValidateOptions): Promise<readonly Diagnostic[]> {
  const { target, now = new Date() } = options;
  // The JSON Schema validator takes 30 ms to load: only DAGs with params pay for it.
  const paramValidator = dags.some(({ dag }) => dag.params.length > 0) ? await createParamValidator() : noParams;
  const context = { dags, target, now: now.getTime(), paramValidator };
  return rules.flatMap((rule) => rule.check(context));
}

const noParams: ParamValidator = { problemsOf: () => [] };
