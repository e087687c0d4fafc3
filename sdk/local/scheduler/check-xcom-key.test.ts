import { expect, test } from "vitest";
import { handMadeDag, typescriptTask } from "../../../test/support/hand-made-dag.ts";
import { virtualClock } from "../clock.ts";
import { runDag } from "../run-dag.ts";
import { checkXComKey } from "./check-xcom-key.ts";

test("a key of 512 characters is the longest that Airflow stores", () => {
  expect(() => checkXComKey("🛫".repeat(512))).not.toThrow();
});

test.for(["", "x".repeat(513)])("an XCom under a key that Airflow cannot store fails its task: %j", async (key) => {
  const dag = handMadeDag([typescriptTask("push")], { handlers: { push: (_, { xcom }) => xcom.push(key, 1) } });
  const run = await runDag(dag, { clock: virtualClock("2026-01-01") });
  expect(run.taskInstance("push").tries[0]?.error?.message).toContain("JW4022");
  expect(run.xcoms).toEqual({});
});
