import type { JsonObject } from "#sdk/ir/index.ts";

/**
 * A smaller case that still fails: fields are left out and steps taken away as long as that works. `fails` is asked about all candidates of a round at
 * once, because asking starts a process.
 */
export async function shrinkCase(
  given: JsonObject,
  fails: (cases: readonly JsonObject[]) => Promise<readonly boolean[]>,
): Promise<JsonObject> {
  const candidates = listSmaller(given);
  const failing = await fails(candidates);
  const smaller = candidates.find((_, index) => failing[index] === true);
  return smaller === undefined ? given : await shrinkCase(smaller, fails);
}

const needed: readonly string[] = ["timetable", "now", "id", "target"];

function listSmaller(given: JsonObject): readonly JsonObject[] {
  const { steps = 1, timetable } = given;
  const withoutFields = listWithoutField(given, needed);
  const fewerSteps = typeof steps === "number" && steps > 1 ? [{ ...given, steps: steps - 1 }] : [];
  if (typeof timetable !== "object" || timetable === null || Array.isArray(timetable)) return withoutFields;
  const inner = listWithoutField(timetable as JsonObject, ["type", "cron", "crons", "delta_s", "relative", "events"]);
  return [...withoutFields, ...fewerSteps, ...inner.map((smaller) => ({ ...given, timetable: smaller }))];
}

function listWithoutField(fields: JsonObject, kept: readonly string[]): readonly JsonObject[] {
  return Object.keys(fields)
    .filter((name) => !kept.includes(name))
    .map((name) => Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name)));
}
