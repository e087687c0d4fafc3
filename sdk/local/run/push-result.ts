import { marker } from "../../codec/index.ts";
import type { JsonObject, JsonValue } from "../../ir/index.ts";
import type { TaskOutcome } from "../../task/index.ts";
import type { EffectiveOptions } from "../effective-options.ts";
import { returnValueKey, type XComStore } from "./xcom-store.ts";

/** Where a result goes. */
export interface ResultTarget {
  readonly taskId: string;
  readonly options: EffectiveOptions;
  readonly xcoms: XComStore;
}

/**
 * Pushes what a successful task returned, as Airflow's `_push_xcom_if_needed` does: nothing for null or without `doXcomPush`, and with `multipleOutputs`
 * every member under its own key too. The outcome is a failure when `multipleOutputs` meets something without members.
 */
export function pushResult(outcome: TaskOutcome, { taskId, options, xcoms }: ResultTarget): TaskOutcome {
  if (outcome.state !== "success" || !options.doXcomPush || outcome.value === null) return outcome;
  if (options.multipleOutputs) {
    const members = membersOf(outcome.value);
    if (members === undefined) return notAnObject(taskId);
    for (const [key, value] of Object.entries(members)) xcoms.set(taskId, key, value);
  }
  xcoms.set(taskId, returnValueKey, outcome.value);
  return outcome;
}

/** The members of a plain object. Airflow sees the encoded value, so a marked one (a Map, bytes) has none of the author's. */
function membersOf(value: JsonValue): JsonObject | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const object = value as JsonObject;
  if (!Object.hasOwn(object, marker)) return object;
  return object[marker] === "object" ? (object["value"] as JsonObject) : undefined;
}

function notAnObject(taskId: string): TaskOutcome {
  const message = `Task "${taskId}" has multipleOutputs and returned something else than an object.`;
  return { state: "failed", retry: true, error: { name: "TypeError", bases: [], message, stack: message } };
}
