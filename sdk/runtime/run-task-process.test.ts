import { expect, test } from "vitest";
import { runTaskProcess } from "./run-task-process.ts";

test("task code that is started by hand says who starts it", async () => {
  await expect(runTaskProcess({ dags: {}, protocol: 1 })).rejects.toMatchObject({
    code: "JW6021",
    hint: expect.stringContaining("jetway run"),
  });
});
