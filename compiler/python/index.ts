// Python as data, and its printer. Knows nothing of Airflow and imports nothing.
export {
  attribute,
  bytes,
  call,
  comment,
  constant,
  dict,
  explodedCall,
  float,
  item,
  list,
  moduleSymbol,
  name,
  number,
  set,
  shift,
  statement,
  string,
  symbol,
  variable,
} from "./create-node.ts";
export { identifierFor } from "./identifier.ts";
export { printExpression, printModule } from "./printer.ts";
export type {
  CallNode,
  DictEntry,
  PythonExpression,
  PythonModule,
  PythonStatement,
  StringNode,
  VariableNode,
} from "./python-node.ts";
export { isPythonIdentifier } from "./python-words.ts";
export { escapedText, stringLiteral } from "./string-literal.ts";
export { withoutUnusedVariables } from "./without-unused-variables.ts";
