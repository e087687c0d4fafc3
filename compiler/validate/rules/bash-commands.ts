import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** `bash -c ""` succeeds and does nothing; a NUL makes `subprocess` raise "embedded null byte". */
export const bashCommands: Rule = {
  name: "bash-commands",
  codes: ["JW2035"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        if (task.kind !== "bash") return [];
        const isEmpty = task.command.trim() === "";
        if (!isEmpty && !task.command.includes("\0")) return [];
        return diagnostic("JW2035", {
          message: isEmpty
            ? `Bash task "${task.taskId}" has no command. It would succeed and do nothing.`
            : `The command of bash task "${task.taskId}" has a NUL character in it. No process takes one.`,
          hint: isEmpty ? "Write the command, or use empty() for a task that does nothing." : "Take it out.",
          source: task.source ?? dag.source,
        });
      }),
    ),
};
