import { diagnostic } from "#sdk/errors/index.ts";
import type { ModuleDag, Rule } from "../rule.ts";

/**
 * Airflow keeps one DAG for an id. Of two in different files the one that is parsed last wins, and that changes from parse to parse; 3.4 shows a
 * warning, older versions say nothing.
 */
export const duplicateDagIds: Rule = {
  name: "duplicate-dag-ids",
  codes: ["JW2003"],
  check: ({ dags }) => {
    const first = new Map<string, ModuleDag>();
    return dags.flatMap((entry) => {
      const { dagId, source } = entry.dag;
      const earlier = first.get(dagId);
      if (earlier === undefined) {
        first.set(dagId, entry);
        return [];
      }
      return diagnostic("JW2003", {
        message: `Two DAGs have the id "${dagId}": this one and the one ${placeOf(earlier)}. Airflow keeps one of them, and not always the same.`,
        hint: "Give one of them another id.",
        source,
      });
    });
  },
};

function placeOf({ dag, module }: ModuleDag): string {
  return dag.source === null ? `of module "${module}"` : `at ${dag.source.file}:${dag.source.line}`;
}
