import type { Microseconds } from "../../time/microseconds.ts";

/** Moments at which something is due, the earliest first: a binary heap as plain columns. */
export interface TimerHeap {
  readonly at: Microseconds[];
  readonly run: number[];
  /** Number of the instance; -1 for the run itself. */
  readonly instance: number[];
}

/** A heap without moments. */
export function createTimerHeap(): TimerHeap {
  return { at: [], run: [], instance: [] };
}

/** Adds a moment. */
export function addTimer(heap: TimerHeap, at: Microseconds, run: number, instance: number): void {
  let place = heap.at.length;
  heap.at.push(at);
  heap.run.push(run);
  heap.instance.push(instance);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if ((heap.at[parent] as number) <= at) break;
    swap(heap, place, parent);
    place = parent;
  }
}

/** Takes the earliest moment out; there must be one. */
export function removeEarliestTimer(heap: TimerHeap): { readonly run: number; readonly instance: number } {
  const earliest = { run: heap.run[0] as number, instance: heap.instance[0] as number };
  swap(heap, 0, heap.at.length - 1);
  heap.at.pop();
  heap.run.pop();
  heap.instance.pop();
  sink(heap);
  return earliest;
}

function sink(heap: TimerHeap): void {
  const length = heap.at.length;
  for (let place = 0; ; ) {
    const left = 2 * place + 1;
    if (left >= length) return;
    const right = left + 1;
    const child = right < length && (heap.at[right] as number) < (heap.at[left] as number) ? right : left;
    if ((heap.at[place] as number) <= (heap.at[child] as number)) return;
    swap(heap, place, child);
    place = child;
  }
}

function swap({ at, run, instance }: TimerHeap, one: number, other: number): void {
  [at[one], at[other]] = [at[other] as number, at[one] as number];
  [run[one], run[other]] = [run[other] as number, run[one] as number];
  [instance[one], instance[other]] = [instance[other] as number, instance[one] as number];
}
