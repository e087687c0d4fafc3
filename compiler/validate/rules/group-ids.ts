import { diagnostic } from "#sdk/errors/index.ts";
import type { GroupNode } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";

const longest = 200;

/** `validate_group_key`: as for tasks, but without dots, since they separate a group's id from those in it, and shorter. */
export const groupIds: Rule = {
  name: "group-ids",
  codes: ["JW2051"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.groups.flatMap((group) => {
        const id = ownIdOf(group);
        const reason = tryFindReason(id);
        if (reason === undefined) return [];
        const suggestion = id.replace(/[^\p{L}\p{N}_-]+/gu, "_").replace(/^_+|_+$/g, "");
        return diagnostic("JW2051", {
          message: `The id "${id}" of a group in DAG "${dag.dagId}" ${reason}. Airflow takes letters, digits, "_" and "-", at most ${longest} of them.`,
          hint: suggestion === "" || suggestion === id ? "Choose another id." : `Name it "${suggestion}".`,
          source: group.source ?? dag.source,
        });
      }),
    ),
};

function ownIdOf({ groupId, parent }: GroupNode): string {
  return parent !== null && groupId.startsWith(`${parent}.`) ? groupId.slice(parent.length + 1) : groupId;
}

function tryFindReason(id: string): string | undefined {
  const length = [...id].length;
  if (length === 0) return "is empty";
  if (length > longest) return `has ${length} characters`;
  if (id.includes(".")) return "has a dot in it, which separates a group from what is in it";
  return /^[\p{L}\p{N}_-]+$/u.test(id) ? undefined : "has a character in it that Airflow refuses";
}
