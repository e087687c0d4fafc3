import { JetwayError } from "../errors/jetway-error.ts";
import { inspectValue } from "./inspect-value.ts";

/**
 * Reads what the handler of a short circuit returned: whether the run goes on behind it.
 *
 * @throws JetwayError JW6031 for anything but true and false: what counts as true differs between JavaScript and Python.
 */
export function readCondition(returned: unknown): boolean {
  if (typeof returned === "boolean") return returned;
  throw new JetwayError(`The short circuit returned ${inspectValue(returned, 1)}, which is neither true nor false.`, {
    code: "JW6031",
    hint: "Compare: return rows.length > 0, not rows.length.",
  });
}
