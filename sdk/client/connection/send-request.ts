import type { AxiosError, AxiosResponse } from "axios";
import { isJetwayError } from "../../errors/jetway-error.ts";
import { answerError } from "./answer-error.ts";
import { failureError, passesByItself, timeoutError } from "./failure-error.ts";
import { questionOf } from "./rest-api.ts";
import { delayAfter, type FailedAttempt, type RetryPolicy } from "./retry.ts";
import type { Question, ServerAnswer } from "./server-answer.ts";
import type { Surroundings } from "./surroundings.ts";

/** What is the same for every request of a client. */
export interface RequestSettings {
  readonly url: string;
  /** Milliseconds for one attempt. */
  readonly timeout: number;
  readonly retry: RetryPolicy;
  readonly surroundings: Surroundings;
}

/** One request. */
export interface OutgoingRequest<Data> {
  readonly send: (signal: AbortSignal) => Promise<{ readonly data: Data }>;
  readonly signal: AbortSignal;
  /** Whether sending it twice does what sending it once does. */
  readonly repeatable: boolean;
}

/** Sends a request, again while that may help, and returns the answer's data; rejects with an error of ours or the signal's reason. */
export async function sendRequest<Data>(request: OutgoingRequest<Data>, settings: RequestSettings): Promise<Data> {
  for (let attempt = 1; ; attempt++) {
    const outcome = await sendOnce(request, settings, attempt);
    if ("data" in outcome) return outcome.data;
    const delay = delayAfter(outcome, attempt, settings.retry, settings.surroundings);
    if (delay === undefined) throw outcome.error;
    await settings.surroundings.sleep(delay, request.signal);
  }
}

async function sendOnce<Data>(
  request: OutgoingRequest<Data>,
  settings: RequestSettings,
  attempt: number,
): Promise<{ readonly data: Data } | FailedAttempt> {
  request.signal.throwIfAborted();
  const timeout = AbortSignal.timeout(settings.timeout);
  try {
    const { data } = await request.send(AbortSignal.any([request.signal, timeout]));
    return { data };
  } catch (error) {
    request.signal.throwIfAborted();
    if (isJetwayError(error) || !isAxiosError(error)) throw error;
    const question = questionOf(error.config ?? {}, settings.url);
    if (timeout.aborted) {
      // The connection may have died in silence: one more try on another, not several long waits.
      const worthRepeating = request.repeatable && attempt === 1;
      return { error: timeoutError(question, settings.timeout), worthRepeating };
    }
    return failedAttempt(error, question, request.repeatable);
  }
}

function failedAttempt(error: AxiosError, question: Question, repeatable: boolean): FailedAttempt {
  // With a response of success, it was the body that broke off.
  if (error.response === undefined || error.response.status < 300) {
    return { error: failureError(error, question), worthRepeating: repeatable && passesByItself(error) };
  }
  const answer = serverAnswer(error.response);
  const worthRepeating = repeatable && (answer.status === 429 || answer.status >= 500);
  return { error: answerError(answer, question), worthRepeating, retryAfter: answer.retryAfter };
}

function serverAnswer(response: AxiosResponse): ServerAnswer {
  const header = (name: string) => {
    const value: unknown = response.headers[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    status: response.status,
    contentType: header("content-type") ?? "",
    retryAfter: header("retry-after"),
    location: header("location"),
    body: typeof response.data === "string" ? response.data : "",
  };
}

/** axios' own guard would load axios. */
function isAxiosError(error: unknown): error is AxiosError {
  return typeof error === "object" && error !== null && (error as { isAxiosError?: unknown }).isAxiosError === true;
}
