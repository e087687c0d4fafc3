import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import type { JsonValue } from "#sdk/ir/index.ts";
import { readNamedValues } from "../read-params.ts";

/** The mocks of several DAGs, each given as `dag.task=value`, by DAG and task id. Throws JW0008 for a DAG that is not there. */
export function readDagMocks(
  texts: readonly string[] | undefined,
  dagIds: readonly string[],
): ReadonlyMap<string, Readonly<Record<string, JsonValue>>> {
  const mocks = new Map<string, Record<string, JsonValue>>();
  for (const [name, value] of Object.entries(readNamedValues("--mock", "dag.task=value", texts))) {
    // Ids of DAGs may hold dots themselves.
    const dagId = dagIds
      .filter((id) => name.startsWith(`${id}.`))
      .toSorted((left, right) => right.length - left.length)[0];
    if (dagId === undefined) {
      throw new JetwayError(`--mock ${JSON.stringify(name)} names no DAG of the project.`, {
        code: "JW0008",
        hint:
          didYouMean(name.split(".")[0] ?? "", dagIds) ?? `Write dag.task=value; the DAGs are ${dagIds.join(", ")}.`,
      });
    }
    mocks.set(dagId, { ...mocks.get(dagId), [name.slice(dagId.length + 1)]: value });
  }
  return mocks;
}
