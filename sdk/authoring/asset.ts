import { encode } from "../codec/encode.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import type {
  AllAssetsCondition,
  AnyAssetCondition,
  AssetAliasNode,
  AssetCondition,
  AssetNode,
} from "../ir/asset-node.ts";
import { deepFreeze } from "../ir/deep-freeze.ts";
import type { JsonObject } from "../ir/json-value.ts";
import type { AssetOrTimeSchedule, TimeSchedule } from "../ir/schedule.ts";
import { normaliseAssetUri } from "./asset-uri.ts";
import { isPlainObject } from "./input.ts";

/** What an asset is made with. One of name and URI is enough: it then is the other as well. */
export interface AssetOptions {
  readonly name?: string;
  readonly uri?: string;
  /** @defaultValue `"asset"` */
  readonly group?: string;
  readonly extra?: JsonObject;
}

/**
 * Data that tasks make (`outlets`) and DAGs wait for (`schedule`). Airflow: `Asset`.
 *
 * @throws JW8037 without a name and a URI, or for a member of another type.
 * @example
 * const flights = asset({ name: "flights", uri: "s3://lake/flights" });
 * const load = task("load", () => 1, { outlets: [flights] });
 * export default dag("report", { schedule: flights }, () => { … });
 * // Python: Asset(name="flights", uri="s3://lake/flights")
 */
export function asset(given: string | AssetOptions): AssetNode {
  const {
    name,
    uri,
    group = "asset",
    extra = {},
    ...others
  } = typeof given === "string" ? { name: given } : (given ?? {});
  const isText = [name, uri, group].every((value) => value === undefined || typeof value === "string");
  const identity = name ?? uri;
  if (identity === undefined || !isText || !isPlainObject(extra) || Object.keys(others).length > 0) {
    throw new JetwayError("asset() was given neither a name nor an object of name, uri, group and extra.", {
      code: "JW8037",
      hint: 'Write asset("flights") or asset({ name: "flights", uri: "s3://lake/flights" }).',
    });
  }
  const address = normaliseAssetUri(uri ?? identity);
  return deepFreeze({ kind: "asset", name: name ?? address, uri: address, group, extra: encode(extra) as JsonObject });
}

/**
 * A name that a task resolves to assets while it runs. Airflow: `AssetAlias`.
 *
 * @throws JW8037 when the name is no text.
 * @example
 * assetAlias("daily_files") // Python: AssetAlias(name="daily_files")
 */
export function assetAlias(name: string, options: { readonly group?: string } = {}): AssetAliasNode {
  const { group = "asset" } = options;
  if (typeof name === "string" && typeof group === "string") return Object.freeze({ kind: "assetAlias", name, group });
  throw new JetwayError("assetAlias() takes its name as text.", {
    code: "JW8037",
    hint: 'Write assetAlias("daily_files").',
  });
}

/** A schedule for when all of some assets have been updated. @example schedule: allOf(flights, weather) // Python: schedule=(flights & weather) */
export function allOf(...conditions: readonly AssetCondition[]): AllAssetsCondition {
  return Object.freeze({ kind: "allAssets", of: checked(conditions, "allOf()") });
}

/** A schedule for when one of some assets has been updated. @example schedule: anyOf(flights, weather) // Python: schedule=(flights | weather) */
export function anyOf(...conditions: readonly AssetCondition[]): AnyAssetCondition {
  return Object.freeze({ kind: "anyAsset", of: checked(conditions, "anyOf()") });
}

/**
 * Runs when assets have been updated, and at moments too. Airflow: `AssetOrTimeSchedule`.
 *
 * @throws JW8013 when the first is no schedule by time or the second nothing made of assets.
 * @example
 * assetOrTime(cron("@daily"), allOf(flights, weather))
 * // Python: AssetOrTimeSchedule(timetable=CronTriggerTimetable("@daily", timezone="UTC"), assets=(flights & weather))
 */
export function assetOrTime(time: TimeSchedule, condition: AssetCondition): AssetOrTimeSchedule {
  const timed = ["cron", "multipleCron", "cronDataInterval", "every", "deltaDataInterval", "events"];
  if (!timed.includes(String((time as { readonly kind?: unknown } | null)?.kind))) {
    throw new JetwayError("assetOrTime() was given no schedule by time.", {
      code: "JW8013",
      hint: 'Write assetOrTime(cron("@daily"), flights).',
    });
  }
  const [only] = checked([condition], "assetOrTime()");
  return Object.freeze({ kind: "assetOrTime", time, condition: only ?? condition });
}

/** Whether a value is an asset or a condition on assets. */
export function isAssetCondition(value: unknown): value is AssetCondition {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  return kind === "asset" || kind === "assetAlias" || kind === "allAssets" || kind === "anyAsset";
}

/**
 * The assets of an option.
 *
 * @throws JW8037 for anything else than a list of assets.
 */
export function toAssets(value: unknown, place: string): readonly (AssetNode | AssetAliasNode)[] {
  if (Array.isArray(value) && value.every((item) => item?.kind === "asset" || item?.kind === "assetAlias"))
    return value;
  throw new JetwayError(`${place} is no list of assets.`, {
    code: "JW8037",
    hint: 'Write outlets: [asset("flights")].',
  });
}

function checked(conditions: readonly AssetCondition[], word: string): readonly AssetCondition[] {
  if (conditions.length > 0 && conditions.every(isAssetCondition)) return Object.freeze(conditions);
  throw new JetwayError(`${word} was given something else than assets.`, {
    code: "JW8013",
    hint: 'Give assets, allOf(…) or anyOf(…): anyOf(asset("flights"), asset("weather")).',
  });
}
