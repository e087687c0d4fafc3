import { secondsOf } from "../../time/duration.ts";
import type { RetryOptions } from "../retry-options.ts";
import type { Surroundings } from "./surroundings.ts";

/** How often and with which pauses a request is repeated. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly longestDelay: number;
}

/** Milliseconds before the second attempt; doubled for each further one. */
const firstDelay = 500;

/** The policy that options ask for. */
export function retryPolicy(options: RetryOptions = {}): RetryPolicy {
  const { attempts = 4, longestDelay } = options;
  return {
    attempts,
    longestDelay: (longestDelay === undefined ? 30 : secondsOf(longestDelay, "retry.longestDelay")) * 1000,
  };
}

/** An attempt that failed, and whether another one may help. */
export interface FailedAttempt {
  readonly error: unknown;
  readonly worthRepeating: boolean;
  /** Value of the `retry-after` header. */
  readonly retryAfter?: string | undefined;
}

/** How many milliseconds to pause after the attempt of that number, from 1; undefined when there is no further attempt. */
export function delayAfter(
  failed: FailedAttempt,
  attempt: number,
  policy: RetryPolicy,
  surroundings: Surroundings,
): number | undefined {
  if (!failed.worthRepeating || attempt >= policy.attempts) return undefined;
  const asked = failed.retryAfter === undefined ? undefined : parseRetryAfter(failed.retryAfter, surroundings.now());
  if (asked !== undefined) return asked <= policy.longestDelay ? asked : undefined;
  // Half of the pause is random, so that many clients do not come back together.
  const pause = firstDelay * 2 ** (attempt - 1);
  return Math.min(pause * (0.5 + surroundings.random() / 2), policy.longestDelay);
}

/** Milliseconds to wait, from the seconds or the date of a `Retry-After` header; undefined when it is neither. */
function parseRetryAfter(header: string, now: number): number | undefined {
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const moment = Date.parse(header);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
