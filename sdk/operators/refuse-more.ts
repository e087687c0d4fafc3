import { JetwayError } from "../errors/jetway-error.ts";

/**
 * Refuses arguments behind those that a word takes: they would be ignored, and are mostly meant for `map`.
 *
 * @throws JW8013 when there is one.
 */
export function refuseMore(form: string, more: readonly unknown[]): void {
  if (more.every((value) => value === undefined)) return;
  throw new JetwayError(`${form} was given ${more.length} more than it takes. Nothing would read it.`, {
    code: "JW8013",
    hint: "Put what the task needs into the options; map and mapEach take what a task is mapped over.",
  });
}
