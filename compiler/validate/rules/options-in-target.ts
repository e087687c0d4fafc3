import { diagnostic } from "#sdk/errors/index.ts";
import { isAtLeast } from "#sdk/ir/index.ts";
import { listOptionSets } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/**
 * An operator or `DAG` of an older Airflow raises `TypeError` for an argument that came later; in `default_args` it is worse: it is ignored without a
 * word.
 */
export const optionsInTarget: Rule = {
  name: "options-in-target",
  codes: ["JW2014"],
  check: ({ dags, target }) =>
    dags.flatMap(({ dag }) =>
      listOptionSets(dag).flatMap((set) =>
        Object.keys(set.options).flatMap((name) => {
          const spec = Object.hasOwn(set.table, name) ? set.table[name] : undefined;
          if (spec === undefined || isAtLeast(target, spec.since)) return [];
          const effect = set.kind === "defaults" ? "ignores it without a word" : "refuses the file";
          return diagnostic("JW2014", {
            message: `Option "${name}" of ${set.owner} came with Airflow ${spec.since}. The target is Airflow ${target}, which ${effect}.`,
            hint: `Leave it out, or compile for ${spec.since} or newer.`,
            source: set.source,
          });
        }),
      ),
    ),
};
