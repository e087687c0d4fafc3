import { type Diagnostic, diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { OptionValue } from "#sdk/ir/index.ts";
import { fitsOptionType } from "#sdk/options/fits-option-type.ts";
import type { OptionType } from "#sdk/options/option-spec.ts";
import { listOptionSets, type OptionSet } from "../option-set.ts";
import type { Rule } from "../rule.ts";

/**
 * `DAG` and operators raise `TypeError` for an argument that they do not know and for one of a wrong type. The authoring language refuses both where
 * they are written; this holds for a DAG that comes from elsewhere.
 */
export const optionTypes: Rule = {
  name: "option-types",
  codes: ["JW2011", "JW2012"],
  check: ({ dags }) => dags.flatMap(({ dag }) => listOptionSets(dag).flatMap(checkSet)),
};

function checkSet(set: OptionSet): Diagnostic[] {
  return Object.entries(set.options).flatMap(([name, value]) => {
    const spec = Object.hasOwn(set.table, name) ? set.table[name] : undefined;
    if (spec === undefined) {
      return diagnostic("JW2011", {
        message: `Option "${name}" of ${set.owner} is not one that Airflow knows.`,
        hint:
          didYouMean(name, Object.keys(set.table)) ??
          `The options are ${Object.keys(set.table).toSorted().join(", ")}.`,
        source: set.source,
      });
    }
    if (fits(value, spec.type)) return [];
    return diagnostic("JW2012", {
      message: `Option "${name}" of ${set.owner} is ${describe(value)}. Airflow takes ${wanted(spec.type)}.`,
      hint: hintFor(value, spec.type),
      source: set.source,
    });
  });
}

function fits(option: OptionValue, type: OptionType): boolean {
  if (type === "duration" || type === "instant") return option.kind === type;
  return option.kind === "json" && fitsOptionType(option.value, type);
}

const nouns = {
  text: "text",
  integer: "a whole number",
  boolean: "true or false",
  factor: "true, false or a number",
  textList: "a list of texts",
  json: "plain data",
  duration: "a length of time, such as minutes(5)",
  instant: 'a moment, such as "2026-01-01"',
} as const;

function wanted(type: OptionType): string {
  return typeof type === "object" ? `one of ${type.oneOf.join(", ")}` : nouns[type];
}

function hintFor(option: OptionValue, type: OptionType): string | undefined {
  return typeof type === "object" && option.kind === "json" ? didYouMean(String(option.value), type.oneOf) : undefined;
}

function describe(option: OptionValue): string {
  if (option.kind === "duration") return `a length of time (${option.seconds} s)`;
  if (option.kind === "instant") return `the moment ${option.local}`;
  const text = JSON.stringify(option.value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
