// Everyday operators, and the door to every other one.
export { type BashOptions, bash } from "./bash.ts";
export { empty } from "./empty.ts";
export { type OperatorOptions, operator } from "./operator.ts";
export { type PythonOptions, python } from "./python.ts";
