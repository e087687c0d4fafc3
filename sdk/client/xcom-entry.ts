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
  /** @defaultValue -1, not mapped */
  readonly mapIndex?: number | undefined;
}
