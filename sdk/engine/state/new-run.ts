import type { RunCreated } from "../engine-command.ts";
import type { RunRequested } from "../engine-event.ts";
import type { RunRecord } from "./run-record.ts";

/** What a new run is made from. */
export interface NewRun extends Omit<RunRequested, "kind"> {
  readonly backfill: RunRecord["backfill"];
  /** Of a run that assets start. */
  readonly triggeringAssetEvents?: NonNullable<RunCreated["triggeringAssetEvents"]>;
}
