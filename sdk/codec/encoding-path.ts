/** The steps from the root of a value to a place in it; a number is an index in a list, a map or a set. */
export type EncodingPath = (string | number)[];

/**
 * Writes a path as the author would.
 *
 * @example
 * renderPath("value", ["rows", 3, "at time"]) // 'value.rows[3]["at time"]'
 */
export function renderPath(name: string, path: readonly (string | number)[]): string {
  let text = name;
  for (const step of path.slice(0, shownSteps)) {
    if (typeof step === "number") text += `[${step}]`;
    else if (/^[A-Za-z_$][\w$]*$/.test(step)) text += `.${step}`;
    else text += `[${JSON.stringify(step)}]`;
  }
  return path.length > shownSteps ? `${text}…` : text;
}

const shownSteps = 20;
