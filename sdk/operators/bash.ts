import { addTask } from "../authoring/add-task.ts";
import type { Reference } from "../authoring/reference.ts";
import { createTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { TaskSettings } from "../authoring/task-settings.ts";
import { JetwayError } from "../errors/jetway-error.ts";

/** Options of a shell command. */
export interface BashOptions extends TaskSettings {
  /**
   * The command, run by `bash -c`. It is constant: values reach it as environment variables, so that data never becomes shell code. Jinja in it is
   * plain text.
   */
  readonly command: string;
  /** Environment variables beside the worker's own. */
  readonly env?: Readonly<Record<string, string | number | boolean | Reference<string> | Reference<number>>>;
  /** Folder in which it runs. @defaultValue a temporary folder */
  readonly cwd?: string;
}

/**
 * A shell command. Its output is the last line that it printed; exit code 99 skips the task, any other than 0 fails it.
 *
 * @throws JW8013 when the command is no text, JW8004 and JW8005 for bad options.
 * @example
 * bash("notify", { command: 'echo "published $DAY"', env: { DAY: run.ds } })
 * // Python: BashOperator(task_id="notify", bash_command='echo "published $DAY"', env={"DAY": "{{ ds }}"}, append_env=True)
 */
export function bash(id: string, options: BashOptions): TaskRef<string> {
  const { command, env, cwd } = options;
  if (typeof command !== "string") {
    throw new JetwayError(`The command of bash task "${id}" is no text. A command is constant.`, {
      code: "JW8013",
      hint: 'Pass values as environment variables: bash("notify", { command: "echo $DAY", env: { DAY: run.ds } }).',
    });
  }
  const { taskId, builder } = addTask({
    id,
    options,
    ownOptions: ["command", "env", "cwd"],
    inputs: env,
    toNode: (parts, environment) => ({
      kind: "bash",
      ...parts,
      command,
      environment,
      ...(cwd === undefined ? {} : { workingDirectory: cwd }),
    }),
  });
  return createTaskRef(taskId, builder);
}
