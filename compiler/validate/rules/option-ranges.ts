import { type Diagnostic, diagnostic } from "#sdk/errors/index.ts";
import type { OptionValue } from "#sdk/ir/index.ts";
import { listOptionSets, type OptionSet } from "../option-set.ts";
import type { Rule } from "../rule.ts";

interface Range {
  readonly minimum: number;
  readonly maximum?: number;
  /** Why Airflow minds, as a sentence. */
  readonly reason: string;
}

/** The longest `datetime.timedelta`. */
const longestDuration = 999_999_999 * 86_400;

const never = "Airflow would never start a task then.";
const instantly = "Airflow would end it as soon as it starts.";
const past = "Airflow would look for a moment before the failure.";

/** By option: numbers that Airflow refuses, or takes and cannot work with. Durations are in seconds. */
const ranges: Readonly<Record<string, Range>> = {
  maxActiveTasks: { minimum: 1, reason: never },
  maxActiveRuns: { minimum: 0, reason: "It counts runs; 0 is no limit." },
  maxConsecutiveFailedDagRuns: { minimum: 0, reason: "It counts runs; 0 is no limit." },
  dagrunTimeout: { minimum: 1e-6, reason: instantly },
  retries: { minimum: 0, reason: "It counts the attempts after the first." },
  retryDelay: { minimum: 0, reason: past },
  maxRetryDelay: { minimum: 0, reason: past },
  retryExponentialBackoff: { minimum: 0, reason: "The wait is multiplied by it; 0 and 1 keep it as it is." },
  executionTimeout: { minimum: 1e-6, reason: instantly },
  priorityWeight: {
    minimum: -2_147_483_648,
    maximum: 2_147_483_647,
    reason: "Airflow stores it in 32 bits and cuts what is beyond.",
  },
  poolSlots: { minimum: 1, reason: "Airflow refuses a task that takes no slot." },
  maxActiveTisPerDag: { minimum: 1, reason: never },
  maxActiveTisPerDagrun: { minimum: 1, reason: never },
};

/** Longest texts, in characters: the columns of Airflow's data base. */
const longestText: Readonly<Record<string, number>> = {
  dagDisplayName: 2000,
  executor: 1000,
  owner: 500,
  pool: 256,
  queue: 256,
  tags: 100,
  taskDisplayName: 2000,
};

/** Texts that name something: an empty one names nothing. */
const names: ReadonlySet<string> = new Set([
  ...Object.keys(longestText),
  "email",
  "loggerName",
  "runAsUser",
  "templateSearchpath",
]);

/**
 * `pool_slots < 1` and a tag of more than 100 characters are refused by the constructors; the rest is accepted and goes wrong in the scheduler or in the
 * data base.
 */
export const optionRanges: Rule = {
  name: "option-ranges",
  codes: ["JW2013"],
  check: ({ dags }) => dags.flatMap(({ dag }) => listOptionSets(dag).flatMap(checkSet)),
};

function checkSet(set: OptionSet): Diagnostic[] {
  return Object.entries(set.options).flatMap(([name, option]) =>
    [...findProblems(name, option)].map(({ text, hint }) =>
      diagnostic("JW2013", { message: `Option "${name}" of ${set.owner} ${text}`, hint, source: set.source }),
    ),
  );
}

function* findProblems(name: string, option: OptionValue): Generator<{ readonly text: string; readonly hint: string }> {
  if (option.kind === "instant") return;
  const value = option.kind === "duration" ? option.seconds : option.value;
  const range = Object.hasOwn(ranges, name) ? ranges[name] : undefined;
  if (typeof value === "number" && range !== undefined) {
    const unit = option.kind === "duration" ? " seconds" : "";
    const {
      minimum,
      maximum = option.kind === "duration" ? longestDuration : Number.POSITIVE_INFINITY,
      reason,
    } = range;
    if (value < minimum)
      yield {
        text: `is ${value}${unit}. ${reason}`,
        hint: `Give ${minimum >= 1 ? `${minimum} or more` : minimum < 0 ? "a greater number" : minimum === 0 ? "0 or more" : "a length of time above 0"}.`,
      };
    if (value > maximum)
      yield {
        text: `is ${value}${unit}. ${option.kind === "duration" ? "Python cannot hold more than 999999999 days." : reason}`,
        hint: `Give ${maximum}${unit} or less.`,
      };
  }
  if (!names.has(name)) return;
  for (const text of Array.isArray(value) ? value : [value]) {
    const problem =
      typeof text === "string" ? tryFindTextProblem(text, longestText[name] ?? Number.POSITIVE_INFINITY) : undefined;
    if (problem !== undefined) yield problem;
  }
}

function tryFindTextProblem(
  text: string,
  longest: number,
): { readonly text: string; readonly hint: string } | undefined {
  if (text.trim() === "") return { text: "has an empty text in it, which names nothing.", hint: "Leave it out." };
  const length = [...text].length;
  if (length <= longest) return undefined;
  return {
    text: `has a text of ${length} characters ("${[...text].slice(0, 20).join("")}…"). Airflow's data base holds ${longest}.`,
    hint: "Shorten it.",
  };
}
