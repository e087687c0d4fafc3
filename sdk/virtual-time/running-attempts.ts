import type { AttemptEnded, AttemptOutcome, StartAttempt, TaskInstanceKey } from "#sdk/engine/index.ts";
import type { Microseconds } from "#sdk/time/microseconds.ts";

/** Attempts that run: a binary heap, the one that ends first at its root. */
export interface RunningAttempts {
  readonly heap: RunningAttempt[];
  /** Place of each run in the order in which runs were made. */
  readonly runOrder: Map<string, number>;
  /** Names of attempts that no longer count. */
  readonly forgotten: Set<string>;
}

interface RunningAttempt {
  readonly end: Microseconds;
  readonly event: AttemptEnded;
}

/** No attempts. */
export function createRunningAttempts(): RunningAttempts {
  return { heap: [], runOrder: new Map(), forgotten: new Set() };
}

/** Notes a run that was made. */
export function noteRun({ runOrder }: RunningAttempts, dagId: string, runId: string): void {
  runOrder.set(`${dagId} ${runId}`, runOrder.size);
}

/** Adds an attempt that has started. */
export function addAttempt(
  { heap }: RunningAttempts,
  end: Microseconds,
  { instance, tryNumber }: StartAttempt,
  outcome: AttemptOutcome,
): void {
  const attempt: RunningAttempt = { end, event: { kind: "attemptEnded", instance, tryNumber, outcome } };
  let place = heap.length;
  heap.push(attempt);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent] as RunningAttempt;
    if (above.end <= end) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = attempt;
}

/** Forgets an attempt that no longer counts; it is dropped when its turn comes. */
export function forgetAttempt({ forgotten }: RunningAttempts, instance: TaskInstanceKey, tryNumber: number): void {
  forgotten.add(nameOf(instance, tryNumber));
}

function nameOf({ dagId, runId, taskId, mapIndex }: TaskInstanceKey, tryNumber: number): string {
  return JSON.stringify([dagId, runId, taskId, mapIndex, tryNumber]);
}

/** When the first attempt ends that still counts; null for none. */
export function nextEnd({ heap, forgotten }: RunningAttempts): Microseconds | null {
  while (forgotten.size > 0 && heap.length > 0) {
    const { instance, tryNumber } = (heap[0] as RunningAttempt).event;
    if (!forgotten.delete(nameOf(instance, tryNumber))) break;
    removeFirst(heap);
  }
  return heap[0]?.end ?? null;
}

/** Takes the attempts out that end at the moment at which the first one ends, in the order of runs, task ids and map indexes. */
export function takeEnding(attempts: RunningAttempts): readonly AttemptEnded[] {
  const { heap } = attempts;
  const end = nextEnd(attempts);
  const events: AttemptEnded[] = [];
  while (end !== null && nextEnd(attempts) === end) events.push(removeFirst(heap).event);
  return events.length < 2 ? events : events.sort((one, other) => compareKeys(attempts, one.instance, other.instance));
}

function removeFirst(heap: RunningAttempt[]): RunningAttempt {
  const first = heap[0] as RunningAttempt;
  const last = heap.pop() as RunningAttempt;
  if (heap.length > 0) sink(heap, last);
  return first;
}

function sink(heap: RunningAttempt[], attempt: RunningAttempt): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child =
      right < heap.length && (heap[right] as RunningAttempt).end < (heap[left] as RunningAttempt).end ? right : left;
    const below = heap[child] as RunningAttempt;
    if (attempt.end <= below.end) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = attempt;
}

function compareKeys({ runOrder }: RunningAttempts, one: TaskInstanceKey, other: TaskInstanceKey): number {
  const order = ({ dagId, runId }: TaskInstanceKey) => runOrder.get(`${dagId} ${runId}`) ?? 0;
  return (
    (runOrder.size > 1 ? order(one) - order(other) : 0) ||
    compareText(one.taskId, other.taskId) ||
    one.mapIndex - other.mapIndex
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
