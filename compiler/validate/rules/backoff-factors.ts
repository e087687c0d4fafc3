import { diagnostic } from "#sdk/errors/index.ts";
import { isAtLeast } from "#sdk/ir/index.ts";
import { listOptionSets, tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** Up to 3.1 `retry_exponential_backoff` is a `bool` ("expects <class 'bool'>, got <class 'float'>"); later a factor, of which 2 is what True meant. */
export const backoffFactors: Rule = {
  name: "backoff-factors",
  codes: ["JW2069"],
  check: ({ dags, target }) =>
    dags.flatMap(({ dag }) =>
      listOptionSets(dag).flatMap(({ options, owner, source }) => {
        const factor = tryReadJson(options, "retryExponentialBackoff");
        if (typeof factor !== "number" || isAtLeast(target, "3.2")) return [];
        return diagnostic("JW2069", {
          message: `Option "retryExponentialBackoff" of ${owner} is the factor ${factor}. Airflow ${target} knows no factors: they came with 3.2.`,
          hint: "Write true, which doubles the wait, or compile for 3.2 or newer.",
          source,
        });
      }),
    ),
};
