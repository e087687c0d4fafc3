import { marker } from "../../codec/index.ts";
import type { SuccessOutcome } from "../../engine/attempt-outcome.ts";
import type { JsonObject, JsonValue } from "../../ir/index.ts";
import type { TaskOutcome } from "../../task/index.ts";
import { itemCount } from "../plan/create-map-plan.ts";
import type { EffectiveOptions } from "../plan/effective-options.ts";
import { returnValueKey, type XComStore } from "./xcom-store.ts";

/** Airflow's `[core] max_map_length`. */
const longestMap = 1024;

/** Where a result goes. */
export interface ResultTarget {
  readonly taskId: string;
  readonly mapIndex: number;
  readonly options: Pick<EffectiveOptions, "doXcomPush" | "multipleOutputs">;
  /** Whether something is mapped over what the task returns. */
  readonly isMappedOver: boolean;
  readonly xcoms: XComStore;
}

/**
 * Pushes what a successful task returned, as Airflow's `_push_xcom_if_needed` does: nothing for null or without `doXcomPush`, and with `multipleOutputs`
 * every member under its own key too. The outcome is a failure when `multipleOutputs` meets something without members, and when something is mapped over
 * what is no list or object, or too long.
 */
export function pushResult(outcome: TaskOutcome, target: ResultTarget): TaskOutcome {
  if (outcome.state !== "success") return outcome;
  const { taskId, mapIndex, options, xcoms } = target;
  const value = options.doXcomPush ? outcome.value : null;
  const problem = tryFindMappingProblem(value, target);
  if (problem !== undefined) return problem;
  if (value === null) return outcome;
  if (options.multipleOutputs) {
    const members = membersOf(value);
    if (members === undefined) return notAnObject(taskId);
    for (const [key, member] of Object.entries(members)) xcoms.set(taskId, mapIndex, key, member);
  }
  xcoms.set(taskId, mapIndex, returnValueKey, value);
  return outcome;
}

/** What the engine has to know of a value that something is mapped over. */
export function returnedBy(
  value: JsonValue,
  { options, isMappedOver }: Pick<ResultTarget, "options" | "isMappedOver">,
): SuccessOutcome["returned"] {
  if (!isMappedOver) return undefined;
  if (!options.doXcomPush || value === null) return { kind: "nothing" };
  const length = itemCount(value);
  return length === null ? { kind: "other" } : { kind: "items", length };
}

/** The instances of a mapped task make up a list together, whatever each of them returns. */
function tryFindMappingProblem(value: JsonValue, target: ResultTarget): TaskOutcome | undefined {
  if (!target.isMappedOver || target.mapIndex >= 0) return undefined;
  const { taskId } = target;
  if (value === null) {
    return failed(
      "XComForMappingNotPushed",
      `Tasks are mapped over what "${taskId}" returns, and it returned nothing.`,
    );
  }
  const length = itemCount(value);
  if (length === null) {
    const message = `Tasks are mapped over what "${taskId}" returns, and it returned neither a list nor an object.`;
    return failed("UnmappableXComTypePushed", message);
  }
  if (length <= longestMap) return undefined;
  const message = `Tasks are mapped over what "${taskId}" returns, and it returned ${length} items; Airflow takes at most ${longestMap} ([core] max_map_length).`;
  return failed("UnmappableXComLengthPushed", message);
}

/** The members of a plain object. Airflow sees the encoded value, so a marked one (a Map, bytes) has none of the author's. */
function membersOf(value: JsonValue): JsonObject | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  const object = value as JsonObject;
  if (!Object.hasOwn(object, marker)) return object;
  return object[marker] === "object" ? (object["value"] as JsonObject) : undefined;
}

function notAnObject(taskId: string): TaskOutcome {
  return failed("TypeError", `Task "${taskId}" has multipleOutputs and returned something else than an object.`);
}

function failed(name: string, message: string): TaskOutcome {
  return { state: "failed", retry: true, error: { name, bases: [], message, stack: message } };
}
