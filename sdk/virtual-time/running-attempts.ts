import type { AttemptEnded, TaskInstanceKey, TriggerFired } from "../engine/index.ts";
import type { Microseconds } from "../time/microseconds.ts";

/** Attempts that run and triggers that will fire: a binary heap, what comes first at its root. */
export interface RunningAttempts {
  readonly heap: AwaitedEvent[];
  /** Place of each run in the order in which runs were made. */
  readonly runOrder: Map<string, number>;
  /** Names of attempts that no longer count. */
  readonly forgotten: Set<string>;
}

interface AwaitedEvent {
  readonly end: Microseconds;
  readonly event: AttemptEnded | TriggerFired;
}

/** No attempts. */
export function createRunningAttempts(): RunningAttempts {
  return { heap: [], runOrder: new Map(), forgotten: new Set() };
}

/** Notes a run that was made. */
export function noteRun({ runOrder }: RunningAttempts, dagId: string, runId: string): void {
  runOrder.set(`${dagId} ${runId}`, runOrder.size);
}

/** Adds the end of an attempt that has started, or the moment at which the trigger fires that it then waits for. */
export function addAwaited({ heap }: RunningAttempts, end: Microseconds, event: AttemptEnded | TriggerFired): void {
  const attempt: AwaitedEvent = { end, event };
  let place = heap.length;
  heap.push(attempt);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent] as AwaitedEvent;
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
    const { event } = heap[0] as AwaitedEvent;
    if (event.kind === "triggerFired" || !forgotten.delete(nameOf(event.instance, event.tryNumber))) break;
    removeFirst(heap);
  }
  return heap[0]?.end ?? null;
}

/** Takes out what happens at the moment of the first one, in the order of runs, task ids and map indexes. */
export function takeEnding(attempts: RunningAttempts): readonly (AttemptEnded | TriggerFired)[] {
  const { heap } = attempts;
  const end = nextEnd(attempts);
  const events: (AttemptEnded | TriggerFired)[] = [];
  while (end !== null && nextEnd(attempts) === end) events.push(removeFirst(heap).event);
  return events.length < 2 ? events : events.sort((one, other) => compareEvents(attempts, one, other));
}

function removeFirst(heap: AwaitedEvent[]): AwaitedEvent {
  const first = heap[0] as AwaitedEvent;
  const last = heap.pop() as AwaitedEvent;
  if (heap.length > 0) sink(heap, last);
  return first;
}

function sink(heap: AwaitedEvent[], attempt: AwaitedEvent): void {
  let place = 0;
  for (;;) {
    const left = 2 * place + 1;
    if (left >= heap.length) break;
    const right = left + 1;
    const child =
      right < heap.length && (heap[right] as AwaitedEvent).end < (heap[left] as AwaitedEvent).end ? right : left;
    const below = heap[child] as AwaitedEvent;
    if (attempt.end <= below.end) break;
    heap[place] = below;
    place = child;
  }
  heap[place] = attempt;
}

/** An attempt ends before the trigger fires that it waits for, also when it waits no time at all. */
function compareEvents(attempts: RunningAttempts, one: AwaitedEvent["event"], other: AwaitedEvent["event"]): number {
  return (
    compareKeys(attempts, one.instance, other.instance) ||
    Number(one.kind === "triggerFired") - Number(other.kind === "triggerFired")
  );
}

function compareKeys({ runOrder }: RunningAttempts, one: TaskInstanceKey, other: TaskInstanceKey): number {
  const order = ({ dagId, runId }: TaskInstanceKey) => runOrder.get(`${dagId} ${runId}`) as number;
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
