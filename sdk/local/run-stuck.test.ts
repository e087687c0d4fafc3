import { expect, test } from "vitest";
import { handMadeDag, plainOptions, typescriptTask } from "../../test/support/hand-made-dag.ts";
import { virtualClock } from "./clock.ts";
import { runDag } from "./run-dag.ts";

test("a run in which nothing can go on is an error that says what each task waits for", async () => {
  const dag = handMadeDag([typescriptTask("load", { options: plainOptions({ pool: "lake", poolSlots: 2 }) })], {
    handlers: { load: () => 1 },
  });
  expect((await runDag(dag, { clock: virtualClock("2026-01-01") })).state).toBe("success");
  await expect(runDag(dag, { clock: virtualClock("2026-01-01"), pools: { lake: 1 } })).rejects.toMatchObject({
    code: "JW4027",
    message: expect.stringMatching(/cannot go on(?:.|\n)*- load: .*lake/),
  });
});

test("a logical date that is still to come is waited for by a virtual clock, and refused by the real one", async () => {
  const dag = handMadeDag([typescriptTask("load")], { handlers: { load: () => 1 } });
  const logicalDate = "9000-01-01T00:00:00Z";
  await expect(runDag(dag, { logicalDate })).rejects.toMatchObject({ code: "JW4003" });
  const soon = await runDag(dag, { logicalDate: "2026-02-01", clock: virtualClock("2026-01-01") });
  expect(soon).toMatchObject({ state: "success", endedAt: new Date("2026-02-01T00:00:00Z") });
});
