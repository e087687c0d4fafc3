import type { JsonObject } from "../ir/json-value.ts";

/** What is known of a task instance when it starts, as plain JSON: the data of a `TaskContext`. */
export interface TaskFacts {
  readonly dagId: string;
  readonly taskId: string;
  readonly runId: string;
  /** From 1. */
  readonly tryNumber: number;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
  /** ISO 8601; null for a run without one. */
  readonly logicalDate: string | null;
  /** ISO 8601; null for a run without one. */
  readonly dataInterval: { readonly start: string; readonly end: string } | null;
  /** By name, in the encoding of `sdk/codec`. */
  readonly params: JsonObject;
  /** What started the run, oldest first. */
  readonly assetEvents: readonly AssetEventFacts[];
  /** Names of the assets and aliases that the task updates. */
  readonly outlets: { readonly assets: readonly string[]; readonly aliases: readonly string[] };
}

/** An update of an asset, as plain JSON. */
export interface AssetEventFacts {
  readonly name: string;
  readonly uri: string;
  /** ISO 8601. */
  readonly timestamp: string;
  readonly extra: JsonObject;
}
