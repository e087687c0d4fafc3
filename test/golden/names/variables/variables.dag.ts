import { dag } from "jetway";
import { empty } from "jetway/operators";

export default dag("names.of-variables", {}, () => {
  for (const id of [
    "class",
    "print",
    "dag",
    "DAG",
    "EmptyOperator",
    "2nd",
    "a-b",
    "a.b",
    "a_b",
    "größe",
    "задача",
    "match",
  ])
    empty(id);
});
