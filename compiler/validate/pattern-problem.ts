/** What JavaScript reads in a regular expression and Python's `re` does not, each with its name. */
const foreign: readonly (readonly [RegExp, string])[] = [
  [/^(?:[^\\]|\\.)*?\\[pP]\{/su, 'in which "\\p{…}" is not known to Python'],
  [/^(?:[^\\]|\\.)*?\\u\{/su, 'in which "\\u{…}" is not known to Python'],
  [/^(?:[^\\]|\\.)*?\\k</su, 'in which "\\k<…>" is "(?P=…)" in Python'],
  [/^(?:[^\\]|\\.)*?\\c[A-Za-z]/su, 'in which "\\c…" is not known to Python'],
  [/^(?:[^\\]|\\.)*?\(\?<(?![=!])/su, 'in which "(?<name>…)" is "(?P<name>…)" in Python'],
  [/^(?:[^\\]|\\.)*?\[\^?\](?!.*\])/su, "in which an empty set of characters is not known to Python"],
];

/** Why Python cannot read a pattern of JavaScript's, as a clause that follows it; undefined when it can, as far as is known. */
export function findPatternProblem(pattern: string): string | undefined {
  return foreign.find(([syntax]) => syntax.test(pattern))?.[1];
}
