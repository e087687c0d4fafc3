import { JetwayError } from "../errors/jetway-error.ts";

/** The error of who asks a mapped task for what only one of its instances has. */
export function mappedTaskError(taskId: string, count: number, cause: unknown): JetwayError {
  const instances = count === 1 ? "one instance" : `${count} instances`;
  return new JetwayError(
    `The task "${taskId}" is mapped: the run has ${instances} of it, and each has its own log and state.`,
    {
      code: "JW5016",
      hint: "Name one, from 0 on: mapIndex in code, --map-index on the command line.",
      cause,
    },
  );
}
