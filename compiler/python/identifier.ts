import { pythonBuiltins, pythonKeywords } from "./python-words.ts";

/**
 * The variable's name for a text of any kind, such as a task id: `load-flights` → `load_flights`, `2nd` → `task_2nd`, `class` →
 * `class_task`, `größe` → `grosse`. The same text gives the same name as long as `taken` has the same names; a name that is taken gets a
 * number.
 *
 * @param taken Names that the module uses already.
 */
export function identifierFor(text: string, taken: ReadonlySet<string>): string {
  const wanted = wantedName(text);
  const free = isUsable(wanted, taken) ? wanted : `${wanted}_task`;
  if (isUsable(free, taken)) return free;
  for (let number = 2; ; number++) {
    const numbered = `${wanted}_${number}`;
    if (isUsable(numbered, taken)) return numbered;
  }
}

const longestName = 60;

function wantedName(text: string): string {
  const plain = text
    .replaceAll("ß", "ss")
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^A-Za-z0-9_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, longestName)
    .replace(/_+$/, "");
  if (plain === "") return "task";
  return /^[0-9]/.test(plain) ? `task_${plain}` : plain;
}

function isUsable(name: string, taken: ReadonlySet<string>): boolean {
  return !taken.has(name) && !pythonKeywords.has(name) && !pythonBuiltins.has(name);
}
