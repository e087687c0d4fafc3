/** Python's `\w`, which counts letters and numbers of every script; unlike Python's `$`, no line break at the end is let through. */
const allowed = /^[\p{L}\p{N}_.-]+$/u;

const longest = 250;

/** What is wrong with an id, as the end of a sentence, and an id that would do; undefined when Airflow takes it. */
export function tryFindIdProblem(
  id: string,
): { readonly reason: string; readonly suggestion: string | undefined } | undefined {
  const length = [...id].length;
  if (length === 0) return { reason: "is empty", suggestion: undefined };
  if (length > longest) return { reason: `has ${length} characters`, suggestion: undefined };
  if (allowed.test(id)) return undefined;
  const wrong = [...id].find((character) => !/[\p{L}\p{N}_.-]/u.test(character)) ?? "";
  const suggestion = id.replace(/[^\p{L}\p{N}_.-]+/gu, "_").replace(/^_+|_+$/g, "");
  return { reason: `has ${nameOf(wrong)} in it`, suggestion: suggestion === "" ? undefined : suggestion };
}

function nameOf(character: string): string {
  if (character === " ") return "a space";
  if (/[\p{C}\p{Z}]/u.test(character))
    return `the character U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return `"${character}"`;
}
