/**
 * A value as text for people, as `console.log` prints it. `node:util` is loaded when it is first needed: it costs a task process a tenth of its
 * start, and most tasks never need it.
 */
export function inspectValue(value: unknown, depth: number): string {
  return process.getBuiltinModule("node:util").inspect(value, { depth });
}
