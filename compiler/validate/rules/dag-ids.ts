import { diagnostic } from "#sdk/errors/index.ts";
import { tryFindIdProblem } from "../id-problem.ts";
import type { Rule } from "../rule.ts";

/**
 * `validate_key` in `airflow/sdk/definitions/_internal/node.py`: an id is made of letters and digits of any script, `_`, `-` and `.`, and has at most
 * 250 characters. Airflow refuses the file otherwise: the id is a key in its data base and a part of paths.
 */
export const dagIds: Rule = {
  name: "dag-ids",
  codes: ["JW2001"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const problem = tryFindIdProblem(dag.dagId);
      if (problem === undefined) return [];
      const { reason, suggestion } = problem;
      return diagnostic("JW2001", {
        message: `The DAG id "${dag.dagId}" ${reason}. Airflow takes letters, digits, "_", "-" and ".", at most 250 of them.`,
        hint: suggestion === undefined ? "Choose another id." : `Write dag("${suggestion}", …).`,
        source: dag.source,
      });
    }),
};
