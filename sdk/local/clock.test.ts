import { expect, test, vi } from "vitest";
import { dateOf, realClock, virtualClock } from "./clock.ts";

const never = () => new AbortController().signal;

test("a virtual clock jumps to the moment that is waited for, and never back", async () => {
  const clock = virtualClock("2026-01-01T00:00:00Z");
  const start = clock.now();
  await clock.waitUntil(start + 86_400_000_000, { tasksRunning: 0, signal: never() });
  expect(dateOf(clock.now()).toISOString()).toBe("2026-01-02T00:00:00.000Z");
  await clock.waitUntil(start, { tasksRunning: 0, signal: never() });
  expect(dateOf(clock.now()).toISOString()).toBe("2026-01-02T00:00:00.000Z");
});

test("a virtual clock stands still while a task runs", async () => {
  const clock = virtualClock("2026-01-01T00:00:00Z");
  const start = clock.now();
  const reached = clock.waitUntil(start + 1000, { tasksRunning: 1, signal: never() }).then(() => "reached");
  expect(await Promise.race([reached, Promise.resolve("standing")])).toBe("standing");
  expect(clock.now()).toBe(start);
});

test("the real clock waits with timers that it takes back, however far the moment is", async () => {
  vi.useFakeTimers({ now: 0 });
  try {
    const reached = vi.fn();
    const days = 60 * 86_400_000;
    const waiting = realClock.waitUntil(days * 1000, { tasksRunning: 0, signal: never() }).then(reached);
    await vi.advanceTimersByTimeAsync(days - 1);
    expect(reached).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    const stop = new AbortController();
    realClock.waitUntil(days * 2000, { tasksRunning: 0, signal: stop.signal });
    expect(vi.getTimerCount()).toBe(1);
    stop.abort();
    expect(vi.getTimerCount()).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
