/** A value that is asked for once, and again only after it was forgotten or could not be had. */
export interface SharedValue<Value> {
  /** The value; the first caller causes the asking, everybody waits for the same answer. */
  get(signal: AbortSignal): Promise<Value>;
  /** Forgets this value, unless another has already taken its place. */
  forget(value: Value): void;
}

/** Makes a value that is asked for once. */
export function shareOnce<Value>(ask: () => Promise<Value>): SharedValue<Value> {
  let current: Promise<Value> | undefined;
  let known: { readonly value: Value } | undefined;
  const start = () => {
    const asked = ask();
    asked.then(
      (value) => {
        known = { value };
      },
      () => {
        current = undefined;
      },
    );
    return asked;
  };
  return {
    get: (signal) => {
      current ??= start();
      return untilAborted(current, signal);
    },
    forget: (value) => {
      if (known?.value !== value) return;
      known = undefined;
      current = undefined;
    },
  };
}

/** One caller's signal ends its own waiting and not the question, for which others may wait too. */
async function untilAborted<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  signal.throwIfAborted();
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => reject(signal.reason);
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}
