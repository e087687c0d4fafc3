import { addTask } from "../authoring/add-task.ts";
import type { MapOptions } from "../authoring/map-label.ts";
import type { MapItems, MapSource } from "../authoring/map-source.ts";
import type { Mapping } from "../authoring/mapping.ts";
import type { Reference } from "../authoring/reference.ts";
import { createTaskRef, type MappedTaskRef, type TaskRef } from "../authoring/task-ref.ts";
import type { TaskSettings } from "../authoring/task-settings.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import { refuseMore } from "./refuse-more.ts";

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

type Environment = Readonly<Record<string, string | number | boolean>>;

/** `bash`, and `bash.map` and `bash.mapEach` for mapped commands. */
export interface BashWord {
  /**
   * A shell command. Its output is the last line that it printed; exit code 99 skips the task, any other than 0 fails it.
   *
   * @throws JW8013 when the command is no text or with a third argument, JW8004 and JW8005 for bad options.
   * @example
   * bash("notify", { command: 'echo "published $DAY"', env: { DAY: run.ds } })
   * // Python: BashOperator(task_id="notify", bash_command='echo "published $DAY"', env={"DAY": "{{ ds }}"}, append_env=True)
   */
  (id: string, options: BashOptions): TaskRef<string>;
  /**
   * The command once for each item, or each combination of items, of some environment variables; `env` is the same for all. Airflow: `partial`, `expand`.
   *
   * @throws JW8030 to JW8033 and JW8038 for a mapping that Airflow cannot have, and what `bash` throws.
   * @example
   * bash.map("fetch", { command: 'curl -fsS "$URL"' }, { URL: urlsOf({ day: run.ds }) })
   * // Python: BashOperator.partial(task_id="fetch", bash_command='curl -fsS "$URL"', append_env=True).expand(env=…)
   */
  map<Sources extends Readonly<Record<string, MapSource<string | number | boolean>>>>(
    id: string,
    options: BashOptions,
    sources: Sources,
    mapOptions?: MapOptions<MapItems<Sources>>,
  ): MappedTaskRef<string>;
  /**
   * The command once for each object of a list, whose members are environment variables. Airflow: `partial`, `expand_kwargs`.
   *
   * @throws JW8031 to JW8033 for a mapping that Airflow cannot have, and what `bash` throws.
   * @example
   * bash.mapEach("fetch", { command: 'curl -fsS "$URL" -o "$FILE"' }, [{ URL: "https://example.org/a", FILE: "a" }])
   */
  mapEach(
    id: string,
    options: BashOptions,
    items: readonly NonNullable<BashOptions["env"]>[] | TaskRef<readonly Environment[]>,
  ): MappedTaskRef<string>;
}

/** Shell commands; see {@link BashWord}. */
export const bash: BashWord = Object.freeze(
  Object.assign(
    (id: string, options: BashOptions, ...more: readonly unknown[]) => {
      refuseMore("bash(id, options)", more);
      return addBash<string>(id, options);
    },
    {
      map: (id: string, options: BashOptions, sources: unknown, mapOptions?: unknown) =>
        addBash<string[]>(id, options, { kind: "product", sources, options: mapOptions }),
      mapEach: (id: string, options: BashOptions, items: unknown, ...more: readonly unknown[]) => {
        refuseMore("bash.mapEach(id, options, items)", more);
        return addBash<string[]>(id, options, { kind: "each", items });
      },
    },
  ),
);

function addBash<Output>(id: string, options: BashOptions, mapping?: Mapping): TaskRef<Output> {
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
    mapping,
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
