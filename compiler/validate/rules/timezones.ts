import { diagnostic } from "#sdk/errors/index.ts";
import type { DagNode } from "#sdk/ir/index.ts";
import { isKnownTimezone, tryFindSimilarTimezone } from "#sdk/schedule/index.ts";
import { listCrons } from "../list-crons.ts";
import { listOptionSets } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/** `InvalidTimezone` at the parse: Airflow takes IANA names, letter by letter; a fixed offset is none. */
export const timezones: Rule = {
  name: "timezones",
  codes: ["JW2020"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      [...listTimezones(dag)].flatMap(([timezone, where]) => {
        if (isKnownTimezone(timezone)) return [];
        return diagnostic("JW2020", {
          message: `DAG "${dag.dagId}": ${where} names the time zone "${timezone}", which Airflow does not know.`,
          hint: hintFor(timezone),
          source: dag.source,
        });
      }),
    ),
};

/** Each time zone once, with the first place that names it. */
function listTimezones(dag: DagNode): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const zoned = dag.schedule.kind === "events" ? dag.schedule.moments : listCrons(dag.schedule);
  for (const { timezone } of zoned) places.set(timezone, "its schedule");
  for (const { options, owner } of listOptionSets(dag)) {
    for (const [name, option] of Object.entries(options)) {
      if (option.kind === "instant" && !places.has(option.timezone))
        places.set(option.timezone, `option "${name}" of ${owner}`);
    }
  }
  return places;
}

function hintFor(timezone: string): string {
  if (/^(?:UTC|GMT)?[+-]?\d|^Z$/.test(timezone))
    return 'Airflow takes no offsets: write a place, such as "Europe/Berlin", or "UTC".';
  const similar = tryFindSimilarTimezone(timezone);
  return similar === undefined ? 'Write an IANA name, such as "Europe/Berlin".' : `Did you mean "${similar}"?`;
}
