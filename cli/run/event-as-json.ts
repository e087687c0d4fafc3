import type { JsonObject } from "#sdk/ir/index.ts";
import type { LocalRunEvent } from "#sdk/local/index.ts";

/** What happened in a local run as data: its members, with moments as ISO 8601 text. */
export function eventAsJson(event: LocalRunEvent): JsonObject {
  return JSON.parse(JSON.stringify(event));
}
