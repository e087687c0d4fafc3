import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { addTimer, createTimerHeap, removeEarliestTimer } from "./timer-heap.ts";

test.prop([fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 60 })])(
  "timers come out by their moments",
  (moments) => {
    const heap = createTimerHeap();
    for (const [run, at] of moments.entries()) addTimer(heap, at, run, run);
    const out: number[] = [];
    while (heap.at.length > 0) out.push(moments[removeEarliestTimer(heap).run] ?? -1);
    expect(out).toEqual([...moments].sort((one, other) => one - other));
  },
);
