import type { DurationInput } from "../time/duration.ts";
import type { CallOptions } from "./client-options.ts";

/** One line of a task's log. */
export interface LogRecord {
  readonly timestamp: Date | null;
  /** `debug`, `info`, `warning`, `error`, `critical`; null for a line that has none. */
  readonly level: string | null;
  readonly message: string;
  /** Name of the logger, such as `task.stdout`. */
  readonly logger: string | null;
  /** Everything else that was logged with it. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Options of `logs`. */
export interface LogOptions extends CallOptions {
  /** Which try. @defaultValue the current or last one */
  readonly tryNumber?: number | undefined;
  /** @defaultValue -1, not mapped */
  readonly mapIndex?: number | undefined;
  /** Goes on as the log grows, until the try has ended. Waits for the first try when there is none yet. @defaultValue false */
  readonly follow?: boolean | undefined;
  /** Time between two questions while following. @defaultValue 1 second */
  readonly pollInterval?: DurationInput | undefined;
}
