import type { OptionValue, OptionValues } from "#sdk/ir/option-value.ts";
import type { OptionTable } from "#sdk/options/option-spec.ts";
import type { PythonExpression } from "../python/index.ts";
import { jsonLiteral } from "./json-literal.ts";
import { durationValue, instantValue } from "./time-values.ts";

/** Options as keyword arguments, in the table's order: the author's order does not change the file. */
export function optionArguments(
  options: OptionValues,
  table: OptionTable,
): readonly (readonly [name: string, value: PythonExpression])[] {
  return Object.entries(table).flatMap(([name, { python }]) => {
    const value = options[name];
    return value === undefined ? [] : [[python, optionValue(value)] as const];
  });
}

function optionValue(option: OptionValue): PythonExpression {
  switch (option.kind) {
    case "json":
      return jsonLiteral(option.value);
    case "duration":
      return durationValue(option.seconds);
    case "instant":
      return instantValue(option.local, option.timezone);
  }
}
