// Python as data, and its printer. Knows nothing of Airflow and imports nothing.
export {
  attribute,
  call,
  comment,
  constant,
  dict,
  explodedCall,
  list,
  moduleSymbol,
  name,
  number,
  shift,
  statement,
  string,
  symbol,
  variable,
} from "./create-node.ts";
export { printExpression, printModule } from "./printer.ts";
export type {
  CallNode,
  PythonExpression,
  PythonModule,
  PythonStatement,
  StringNode,
} from "./python-node.ts";
export { isPythonIdentifier } from "./python-words.ts";
export { escapedText, stringLiteral } from "./string-literal.ts";
