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
