// Rules that DAGs are held against.
export type { ModuleDag } from "./rule.ts";
export { type ValidateOptions, validate } from "./validate.ts";
