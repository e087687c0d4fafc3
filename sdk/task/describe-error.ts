import { isJetwayError } from "../errors/index.ts";
import { inspectValue } from "./inspect-value.ts";
import type { TaskErrorDescription } from "./outcome.ts";

/** Rewrites positions in a stack, such as from a bundle to the source. */
export type StackMapper = (stack: string) => string;

/** Describes what a handler threw as data; anything may be thrown, and nothing that was thrown makes this throw. */
export function describeError(thrown: unknown, mapStack: StackMapper): TaskErrorDescription {
  try {
    const [name = "Error", ...bases] = classNames(thrown);
    return { name, bases, message: messageOf(thrown), stack: stackOf(thrown, mapStack) };
  } catch {
    const message = "An error was thrown that cannot be read (a getter of it throws).";
    return { name: "Error", bases: [], message, stack: message };
  }
}

/** The names of an error's class and of its bases below `Error`, nearest first; `name` counts as the nearest when it was set to something else. */
function classNames(thrown: unknown): string[] {
  const names: string[] = [];
  if (!(thrown instanceof Error)) return names;
  for (let step: unknown = Object.getPrototypeOf(thrown); step !== Error.prototype; ) {
    if (step === null || typeof step !== "object") break;
    const name = Object.hasOwn(step, "constructor") ? step.constructor.name : "";
    if (name !== "") names.push(withoutSuffix(name));
    step = Object.getPrototypeOf(step);
  }
  const { name } = thrown;
  if (typeof name === "string" && name !== "" && name !== "Error" && !names.includes(name)) names.unshift(name);
  return names;
}

/** A bundler that meets two classes of one name calls the second `Name$1`. */
function withoutSuffix(name: string): string {
  return name.replace(/\$\d+$/, "");
}

function messageOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `A handler threw ${inspectValue(thrown, 2)}, which is no Error.`;
  if (!isJetwayError(thrown)) return String(thrown.message);
  return [`${thrown.message} (${thrown.code})`, thrown.hint].filter(Boolean).join(" ");
}

/**
 * The stack under the class and the message: V8 heads it by `name`, which a class that does not set it inherits from `Error`, and by the
 * message that the error was made with.
 */
function namedStack(error: Error): string {
  const [name = "Error"] = classNames(error);
  const frames = /\n {4}at [\s\S]*$/.exec(error.stack ?? "")?.[0] ?? "";
  return `${name}: ${messageOf(error)}${frames}`;
}

const maximumCauses = 8;

function stackOf(thrown: unknown, mapStack: StackMapper): string {
  const parts: string[] = [];
  const seen = new Set<unknown>();
  const visit = (error: unknown, lead: string): void => {
    if (seen.has(error) || seen.size >= maximumCauses) return;
    seen.add(error);
    parts.push(lead + (error instanceof Error ? mapStack(namedStack(error)) : inspectValue(error, 2)));
    if (error instanceof AggregateError) for (const inner of error.errors) visit(inner, "One of its errors: ");
    if (error instanceof Error && error.cause !== undefined) visit(error.cause, "Caused by: ");
  };
  visit(thrown, "");
  return parts.join("\n");
}
