/** A rule table with one thing changed. */
export interface Mutant {
  /** What was changed into what, and the line of the source. */
  readonly name: string;
  readonly source: string;
}

const comparisons = [
  [">=", ">"],
  [">=", "<"],
  [" > ", " >= "],
  [" > ", " <= "],
  ["<=", "<"],
  ["<=", ">"],
  ["===", "!=="],
] as const;

const connections = [
  ["&&", "||"],
  ["||", "&&"],
  [" - ", " + "],
  [" + ", " - "],
] as const;

const values = [
  [" 0", " 1"],
  ["-1", "0"],
  ["return skip", "return none"],
  ["return skip", "return fail"],
  ["return fail", "return none"],
  ["return fail", "return skip"],
  ["? skip", "? none"],
  ["? skip", "? fail"],
  ["? fail", "? none"],
  ["? fail", "? skip"],
  ["? remove", "? none"],
  ["=> none", "=> skip"],
  [": none", ": skip"],
  ["=> true", "=> false"],
  ["!isDone", "isDone"],
  ["!hasFailure", "hasFailure"],
] as const;

const names = ["success", "failed", "skipped", "upstreamFailed", "removed", "done", "total", "overlooked"] as const;

const members = names.flatMap((from) =>
  names.filter((to) => to !== from).map((to) => [`counts.${from}`, `counts.${to}`] as const),
);

/** Every mutant of the rules' source: each place at which one of the changes can be made, one place at a time. Comments and what stands above the rules stay. */
export function createMutants(source: string): readonly Mutant[] {
  const start = source.indexOf("const isDone");
  const mutants: Mutant[] = [];
  for (const [from, to] of [...comparisons, ...connections, ...values, ...members]) {
    for (let at = source.indexOf(from, start); at >= 0; at = source.indexOf(from, at + 1)) {
      if (isInComment(source, at) || /\w/.test(source.charAt(at + from.length))) continue;
      const line = source.slice(source.lastIndexOf("\n", at) + 1, source.indexOf("\n", at)).trim();
      const mutated = source.slice(0, at) + to + source.slice(at + from.length);
      mutants.push({ name: `${from.trim()} becomes ${to.trim()} in: ${line}`, source: mutated });
    }
  }
  return mutants;
}

function isInComment(source: string, at: number): boolean {
  return source.lastIndexOf("/**", at) > source.lastIndexOf("*/", at);
}
