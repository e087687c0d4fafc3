import { JetwayError } from "../errors/jetway-error.ts";
import type { DagBuilder } from "./dag-builder.ts";

let current: DagBuilder | undefined;

/**
 * The DAG whose body is running.
 *
 * @throws JW8001 when there is none.
 */
export function currentBuilder(what: string): DagBuilder {
  if (current === undefined) {
    throw new JetwayError(`${what} was called outside the body of a DAG. Airflow has no task without a DAG.`, {
      code: "JW8001",
      hint: 'Call it inside dag("…", { … }, () => { … }).',
    });
  }
  return current;
}

/**
 * Runs the body of a DAG.
 *
 * @throws JW8012 when a body is running already.
 */
export function runBody<Result>(builder: DagBuilder, body: () => Result): Result {
  if (current !== undefined) {
    throw new JetwayError(`DAG "${builder.dagId}" is defined inside the body of DAG "${current.dagId}".`, {
      code: "JW8012",
      hint: "Define it beside the other one.",
    });
  }
  current = builder;
  try {
    return body();
  } finally {
    current = undefined;
  }
}
