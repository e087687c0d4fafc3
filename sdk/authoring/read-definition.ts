import { JetwayError } from "../errors/jetway-error.ts";
import type { TaskHandler } from "../task/task-handler.ts";
import type { TaskDefinition } from "./task-factory.ts";

/**
 * What a word for tasks with a handler was called with: `(id, handler, options)`, or `(handler, options)` for a named function.
 *
 * @throws JW8008 without an id and a name, JW8013 when the handler is no function.
 */
export function readDefinition(word: string, given: readonly unknown[]): TaskDefinition {
  const [id, handler, options] = typeof given[0] === "function" ? [given[0].name, ...given] : given;
  if (typeof handler !== "function") {
    throw new JetwayError(`${title(word)} ${JSON.stringify(id)} was given no function as its handler.`, {
      code: "JW8013",
      hint: `Write ${word}("load", async ({ month }) => { … }).`,
    });
  }
  if (typeof id !== "string" || id === "") {
    throw new JetwayError(`${article(word)} was given neither an id nor a named function.`, {
      code: "JW8008",
      hint: `Write ${word}("load", (inputs) => { … }), or name the function.`,
    });
  }
  return { taskId: id, handler: handler as TaskHandler, options: (options ?? {}) as object };
}

function title(word: string): string {
  return word === "shortCircuit" ? "Short circuit" : `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function article(word: string): string {
  return `A ${title(word).toLowerCase()}`;
}
