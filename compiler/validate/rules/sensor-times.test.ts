import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, sensorTask } from "../../../test/support/dag-nodes.ts";
import { sensorTimes } from "./sensor-times.ts";

const answers = (given: Parameters<typeof sensorTask>[1]) =>
  answersOf(sensorTimes, dagNode({ tasks: [sensorTask("wait", given)] }));

test("times from 0 to the longest timedelta are taken", () => {
  expect(answers({ pokeIntervalSeconds: 0, timeoutSeconds: 0, maxWaitSeconds: 86_399_999_913_600 })).toEqual([]);
});

test("negative times, and those that Python cannot hold, are refused", () => {
  expect(answers({ pokeIntervalSeconds: -1, timeoutSeconds: 1e15, maxWaitSeconds: -0.5 })).toEqual([
    expect.stringMatching(/^JW2066 Option "pokeInterval" of sensor "wait" .* is -1 seconds/),
    expect.stringMatching(/^JW2066 Option "timeout"/),
    expect.stringMatching(/^JW2066 Option "maxWait" .* is -0\.5 seconds/),
  ]);
});
