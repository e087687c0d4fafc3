import type { DurationInput } from "../time/duration.ts";
import type { AuthStrategy } from "./auth-strategy.ts";
import type { RetryOptions } from "./retry-options.ts";

/** What `createClient` takes. */
export interface ClientOptions {
  /** Where the Airflow API server answers, such as `https://airflow.example.com`; a path in front of `/api/v2` is kept. */
  readonly url: string;
  /** How to come by a token: `password`, `token`, `command`, `allAdmins`, or a strategy of your own. */
  readonly auth: AuthStrategy;
  /** The server's version, such as `3.4.0`. @defaultValue asked once from the server */
  readonly version?: string | undefined;
  /** Ends every request of this client. */
  readonly signal?: AbortSignal | undefined;
  /** Longest time for one answer. @defaultValue 30 seconds */
  readonly timeout?: DurationInput | undefined;
  /** How often and how fast requests that may be repeated are repeated. */
  readonly retry?: RetryOptions | undefined;
}

/** Options of a call that asks the server. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Options of a call that waits for something to happen on the server. */
export interface WaitOptions extends CallOptions {
  /** Longest time to wait; then the call rejects with `JW5011`. @defaultValue no end */
  readonly timeout?: DurationInput | undefined;
  /** Time between two questions. @defaultValue 0.5 seconds, growing to 5 */
  readonly pollInterval?: DurationInput | undefined;
}
