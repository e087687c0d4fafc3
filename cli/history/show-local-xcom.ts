import { loadProject } from "#compiler/project/load-project.ts";
import { decode } from "#sdk/codec/index.ts";
import { printableValue } from "#sdk/display/printable.ts";
import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import type { CommandContext } from "../command-context.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";
import { findLocalRun, findLocalTask, withLocalHistory } from "./open-local-history.ts";

/** Which XCom is shown. */
export interface LocalXComChoice {
  readonly dagId: string;
  readonly taskId: string;
  readonly run?: string;
  readonly key: string;
  readonly mapIndex?: number;
}

/** Shows what a task of a local run returned, or pushed under another key: of a mapped task, without a map index, the list of what its instances pushed. */
export async function showLocalXcom(
  { directory, terminal }: CommandContext,
  choice: LocalXComChoice,
): Promise<ExitCode> {
  const { root } = await loadProject(directory);
  withLocalHistory(root, (history) => {
    const run = findLocalRun(history, choice.dagId, choice.run);
    const mapped = run.taskInstances.filter(({ taskId, mapIndex }) => taskId === choice.taskId && mapIndex >= 0);
    const isList = choice.mapIndex === undefined && mapped.length > 0;
    const asked = isList ? mapped : [findLocalTask(run, choice.taskId, choice.mapIndex)];
    const values = asked.flatMap(({ xcoms }) =>
      xcoms.filter(({ key }) => key === choice.key).map(({ value }) => value),
    );
    const found = isList ? values : values[0];
    if (found === undefined || values.length === 0) {
      const keys = [...new Set(asked.flatMap(({ xcoms }) => xcoms.map(({ key }) => key)))];
      throw new JetwayError(`Task "${choice.taskId}" pushed nothing under "${choice.key}" in run "${run.runId}".`, {
        code: "JW0031",
        hint:
          didYouMean(choice.key, keys) ??
          (keys.length === 0 ? "It pushed nothing at all." : `It pushed ${keys.join(", ")}.`),
      });
    }
    terminal.result(found, printableValue(decode(found), terminal));
  });
  return exitCodes.success;
}
