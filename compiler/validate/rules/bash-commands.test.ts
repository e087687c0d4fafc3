import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode } from "../../../test/support/dag-nodes.ts";
import { bashCommands } from "./bash-commands.ts";

function dagOf(command: string) {
  return dagNode({ tasks: [{ kind: "bash", taskId: "notify", command, environment: {}, options: {}, source: null }] });
}

test("a command that is empty, or that no process takes, is reported", () => {
  expect(answersOf(bashCommands, dagOf(" \n"))).toEqual([
    'JW2035 Bash task "notify" has no command. It would succeed and do nothing. | Write the command, or use empty() for a task that does nothing.',
  ]);
  expect(answersOf(bashCommands, dagOf("echo \0"))).toEqual([
    'JW2035 The command of bash task "notify" has a NUL character in it. No process takes one. | Take it out.',
  ]);
  expect(answersOf(bashCommands, dagOf("echo hello"))).toEqual([]);
});
