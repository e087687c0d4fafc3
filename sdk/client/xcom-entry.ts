import type { CallOptions } from "./client-options.ts";

/** An XCom without its value. */
export interface XComEntry {
  readonly taskId: string;
  /** -1 when the task is not mapped. */
  readonly mapIndex: number;
  readonly key: string;
  readonly timestamp: Date;
}

/** Options of `xcom`. */
export interface XComOptions extends CallOptions {
  /** @defaultValue of a mapped task the list of what all its instances pushed, by map index */
  readonly mapIndex?: number | undefined;
}
