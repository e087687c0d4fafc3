import { fc, test as property } from "@fast-check/vitest";
import { expect } from "vitest";
import { Agenda } from "./agenda.ts";

property.prop([fc.array(fc.record({ at: fc.nat(20), isCancelled: fc.boolean() })), fc.nat(20)])(
  "what is due happens in the order of moments and of adding, what is cancelled never",
  (planned, moment) => {
    const agenda = new Agenda();
    const happened: number[] = [];
    for (const [index, { at, isCancelled }] of planned.entries()) {
      agenda.add(at, () => happened.push(index)).isCancelled = isCancelled;
    }
    const expected = planned
      .map((entry, index) => ({ ...entry, index }))
      .filter(({ isCancelled }) => !isCancelled)
      .sort((left, right) => left.at - right.at || left.index - right.index);
    expect(agenda.next()).toBe(expected[0]?.at);
    const due = expected.filter(({ at }) => at <= moment);
    expect(agenda.actUntil(moment)).toBe(due.length);
    agenda.actUntil(Number.POSITIVE_INFINITY);
    expect(happened).toEqual(expected.map(({ index }) => index));
    expect(agenda.next()).toBeUndefined();
  },
);
