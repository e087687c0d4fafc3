import { didYouMean } from "../errors/did-you-mean.ts";
import { JetwayError } from "../errors/jetway-error.ts";
import { isNotFound } from "./api-error.ts";
import type { CallOptions } from "./client-options.ts";
import type { DagRunHandle } from "./dag-run-handle.ts";

/**
 * The task of each value that a DAG shows.
 *
 * @throws JetwayError `JW5015` when only the DAG's id is known.
 */
export function resultTasks(address: {
  readonly dagId: string;
  readonly results: Readonly<Record<string, string>> | undefined;
}): Readonly<Record<string, string>> {
  if (address.results !== undefined) return address.results;
  throw new JetwayError(`What the DAG "${address.dagId}" shows is not known: the client was given its id alone.`, {
    code: "JW5015",
    hint: "Give the DAG itself: client.dag(flightDelays). Or read the XCom of a task: run.xcom(taskId).",
  });
}

/** The value that a DAG shows under a name. */
export async function getResult(
  taskInstance: DagRunHandle["taskInstance"],
  tasks: Readonly<Record<string, string>>,
  name: string,
  options: CallOptions = {},
): Promise<unknown> {
  const taskId = Object.hasOwn(tasks, name) ? tasks[name] : undefined;
  if (taskId === undefined) throw unknownResult(name, Object.keys(tasks));
  const instance = taskInstance(taskId);
  try {
    return await instance.xcom("return_value", options);
  } catch (error) {
    // Airflow stores no XCom for a task that returns nothing.
    if (isNotFound(error) && (await instance.state(options)) === "success") return null;
    throw error;
  }
}

function unknownResult(name: string, names: readonly string[]): JetwayError {
  const shown = names.length === 0 ? "It shows nothing." : `It shows ${names.map((known) => `"${known}"`).join(", ")}.`;
  return new JetwayError(`The DAG shows nothing under the name "${name}". ${shown}`, {
    code: "JW5015",
    hint: didYouMean(name, names) ?? "Return the task's output from the body of dag() under that name.",
  });
}
