import { isDeepStrictEqual } from "node:util";
import type { JsonObject, JsonValue } from "#sdk/ir/index.ts";

/** Whether two implementations answer alike. The wording of an error is each one's own, and so is the name of the version. */
export function isSameAnswer(ours: JsonObject, airflows: JsonObject): boolean {
  return isDeepStrictEqual(reduce(ours), reduce(airflows));
}

/** An answer without what is not compared. */
function reduce({ airflow: _version, ...answer }: JsonObject): JsonValue {
  return answer["ok"] === false ? { id: answer["id"] ?? null, ok: false } : withoutMessages(answer);
}

/** Subclasses of `CroniterBadCronError`; which one it is depends on the fault that croniter meets first. */
const badCronErrors: readonly JsonValue[] = ["CroniterNotAlphaError", "CroniterUnsupportedSyntaxError"];

function withoutMessages(value: JsonValue): JsonValue {
  if (badCronErrors.includes(value)) return "CroniterBadCronError";
  if (Array.isArray(value)) return value.map(withoutMessages);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, member]) =>
      name === "message" ? [] : [[name, withoutMessages(member)] as const],
    ),
  );
}
