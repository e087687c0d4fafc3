import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { addAwaited, createRunningAttempts, forgetAttempt, nextEnd, takeEnding } from "./running-attempts.ts";

const ended = (taskId: string) => ({
  kind: "attemptEnded" as const,
  instance: { dagId: "d", runId: "r", taskId, mapIndex: -1 },
  tryNumber: 1,
  outcome: { kind: "success" as const },
});

test.prop([fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 40 }), fc.array(fc.nat(39), { maxLength: 10 })])(
  "attempts come out by their ends, those that were forgotten never",
  (ends, forgotten) => {
    const attempts = createRunningAttempts();
    for (const [task, end] of ends.entries()) addAwaited(attempts, end, ended(`t${task}`));
    const dropped = new Set(forgotten.filter((task) => task < ends.length));
    for (const task of dropped) forgetAttempt(attempts, ended(`t${task}`).instance, 1);
    const out: string[] = [];
    for (let end = nextEnd(attempts); end !== null; end = nextEnd(attempts)) {
      for (const { instance } of takeEnding(attempts)) out.push(`${end} ${instance.taskId}`);
    }
    const expected = ends.flatMap((end, task) => (dropped.has(task) ? [] : [`${end} t${task}`]));
    expect(out).toEqual(expected.sort());
  },
);

test.prop([fc.integer({ min: 0, max: 20 })])(
  "a trigger that waits no time fires after its attempt has ended",
  (others) => {
    const attempts = createRunningAttempts();
    const { instance } = ended("waiting");
    addAwaited(attempts, 5, { kind: "triggerFired", instance });
    for (let other = 0; other < others; other++) addAwaited(attempts, 5, ended(`t${other}`));
    addAwaited(attempts, 5, ended("waiting"));
    const own = takeEnding(attempts).filter((event) => event.instance.taskId === "waiting");
    expect(own.map(({ kind }) => kind)).toEqual(["attemptEnded", "triggerFired"]);
  },
);
