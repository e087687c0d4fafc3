// Everyday operators, and the door to every other one.
export { type BashOptions, type BashWord, bash } from "./bash.ts";
export { empty } from "./empty.ts";
export { type OperatorOptions, type OperatorWord, operator } from "./operator.ts";
export { type PythonOptions, type PythonWord, python } from "./python.ts";
