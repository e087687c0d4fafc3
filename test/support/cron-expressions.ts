import fc from "fast-check";

interface FieldShape {
  readonly minimum: number;
  readonly maximum: number;
  readonly names: readonly string[];
  /** Items that this field alone knows, right and wrong. */
  readonly special: fc.Arbitrary<string>;
}

const natural = (minimum: number, maximum: number) => fc.integer({ min: minimum, max: maximum }).map(String);
const nothing = fc.constantFrom("?", "*");
const weekdayCount = fc.oneof(
  fc.tuple(natural(0, 8), natural(0, 6)).map(([day, nth]) => `${day}#${nth}`),
  natural(0, 8).map((day) => `L${day}`),
  fc.constantFrom("mon-fri#1", "sat-mon#3", "sun#5", "1-5#2", "5L", "l", "?", "*#2"),
);
const monthDay = fc.oneof(
  natural(0, 33).map((day) => `${day}W`),
  natural(1, 31).map((day) => `w${day}`),
  natural(1, 31).map((day) => `${day}-L`),
  fc.constantFrom("L", "l/2", "l-5", "LW", "?"),
);

const fields: readonly FieldShape[] = [
  { minimum: 0, maximum: 59, names: [], special: nothing },
  { minimum: 0, maximum: 23, names: [], special: nothing },
  { minimum: 1, maximum: 31, names: ["l"], special: monthDay },
  { minimum: 1, maximum: 12, names: ["jan", "FEB", "mar", "oct", "Dec"], special: nothing },
  { minimum: 0, maximum: 7, names: ["sun", "MON", "tue", "fri", "Sat"], special: weekdayCount },
  { minimum: 0, maximum: 59, names: [], special: nothing },
  { minimum: 2020, maximum: 2040, names: [], special: nothing },
];

const nonsense = fc.constantFrom(
  ..."-1 1- 1--2 1/2/3 */5/3 *-5 H H/5 h(1-5) 1.5 +1 0x1 \u0661 07 00 1e1 foo jan-foo */0 3/0 5-1/0 _1 1970-2099 0-59".split(
    " ",
  ),
  "",
);

function itemOf(shape: FieldShape): fc.Arbitrary<string> {
  const { minimum, maximum, names, special } = shape;
  const number = natural(minimum, maximum);
  const value = fc.oneof(
    { weight: 12, arbitrary: number },
    { weight: names.length === 0 ? 0 : 3, arbitrary: fc.constantFrom(...names, "0") },
    { weight: 1, arbitrary: natural(Math.max(0, minimum - 1), maximum + 2) },
  );
  return fc.oneof(
    { weight: 8, arbitrary: value },
    { weight: 5, arbitrary: fc.tuple(value, value).map(([from, to]) => `${from}-${to}`) },
    { weight: 2, arbitrary: fc.tuple(value, value, natural(1, 12)).map(([from, to, step]) => `${from}-${to}/${step}`) },
    { weight: 2, arbitrary: natural(1, 70).map((step) => `*/${step}`) },
    { weight: 2, arbitrary: fc.tuple(value, natural(1, 20)).map(([start, step]) => `${start}/${step}`) },
    { weight: 1, arbitrary: fc.constant("*") },
    { weight: 2, arbitrary: special },
    { weight: 1, arbitrary: nonsense },
  );
}

const texts = fields.map((shape) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant("*") },
    { weight: 5, arbitrary: itemOf(shape) },
    { weight: 1, arbitrary: fc.array(itemOf(shape), { minLength: 2, maxLength: 4 }).map((items) => items.join(",")) },
  ),
);

const presets = fc.constantFrom(
  ..."@daily @Daily @midnight @MIDNIGHT @quarterly @Quarterly @annually @yearly @weekly @monthly @hourly @once @continuous @foo".split(
    " ",
  ),
  " @daily",
  "",
);

/**
 * Texts that are, or look like, cron expressions in croniter's dialect. `R` is left out: croniter draws such a value anew each time, Jetway refuses it.
 */
export const cronExpressions: fc.Arbitrary<string> = fc.oneof(
  { weight: 40, arbitrary: fc.tuple(...texts.slice(0, 5)).map((all) => all.join(" ")) },
  { weight: 6, arbitrary: fc.tuple(...texts.slice(0, 6)).map((all) => all.join(" \t")) },
  { weight: 8, arbitrary: fc.tuple(...texts).map((all) => all.join(" ")) },
  { weight: 1, arbitrary: fc.tuple(...texts.slice(0, 4)).map((all) => all.join(" ")) },
  { weight: 1, arbitrary: presets },
);
