import { encodeXCom } from "./encode-xcom.ts";
import type { ExpectedAnswer } from "./expected-answer.ts";
import type { TaskOutcome } from "./outcome.ts";
import { readBranchChoice } from "./read-branch-choice.ts";
import { readCondition } from "./read-condition.ts";
import { readSensorAnswer } from "./read-sensor-answer.ts";

/**
 * The outcome that a handler's return value means.
 *
 * @throws JetwayError what `encodeXCom` throws; JW6030, JW6031 and JW6032 for an answer that the kind of task cannot have.
 */
export function outcomeOfAnswer(returned: unknown, expects: ExpectedAnswer): TaskOutcome {
  switch (expects.kind) {
    case "value":
      return { state: "success", value: encodeXCom(returned, "result") };
    case "branch": {
      const { value, followed } = readBranchChoice(returned, expects.routes);
      return { state: "success", value: encodeXCom(value, "result"), followed };
    }
    case "condition":
      return { state: "success", value: readCondition(returned) };
    case "sensor": {
      const { isDone, value } = readSensorAnswer(returned);
      return isDone ? { state: "success", value: encodeXCom(value, "result") } : { state: "waiting" };
    }
  }
}
