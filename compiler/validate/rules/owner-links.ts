import { diagnostic } from "#sdk/errors/index.ts";
import { tryReadJson } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `DAG._validate_owner_links`: a link has a scheme and a host, or is `mailto:` with an address. */
export const ownerLinks: Rule = {
  name: "owner-links",
  codes: ["JW2039"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) => {
      const links = tryReadJson(dag.options, "ownerLinks");
      if (links === undefined) return [];
      const entries =
        typeof links === "object" && links !== null && !Array.isArray(links) ? Object.entries(links) : [["", links]];
      return entries.flatMap(([owner, link]) => {
        if (owner !== "" && typeof link === "string" && isLink(link)) return [];
        return diagnostic("JW2039", {
          message: `The ownerLinks of DAG "${dag.dagId}" give ${owner === "" ? "no owner" : `owner "${owner}"`} the link ${JSON.stringify(link)}. Airflow takes web addresses and mailto: links by owner.`,
          hint: 'Write for example ownerLinks: { data: "mailto:data@example.org" }.',
          source: dag.source,
        });
      });
    }),
};

/** Python's `urlsplit`, as far as Airflow looks: a scheme, and a host or (for mail) a path. */
function isLink(link: string): boolean {
  return /^(?:[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#]+|[Mm][Aa][Ii][Ll][Tt][Oo]:[^?#]+)/.test(link);
}
