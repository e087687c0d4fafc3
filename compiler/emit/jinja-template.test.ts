import { expect, test } from "vitest";
import type { Expression } from "#sdk/ir/expression.ts";
import { jinjaTemplate } from "./jinja-template.ts";
import { anyFileEnding, bashFileEnding, changesWhenRendered } from "./template-field.ts";

const literal = (value: string): Expression => ({ kind: "literal", value });
const day: Expression = { kind: "run", field: "ds" };
const template = (...parts: readonly Expression[]): Expression => ({ kind: "template", parts });

test.each<[string, Expression, string]>([
  ["a field of the run", day, "{{ ds }}"],
  ["the DAG's id", { kind: "run", field: "dagId" }, "{{ dag.dag_id }}"],
  ["a param's member", { kind: "param", name: "it's", path: ["items", 0] }, "{{ params['it\\'s']['items'][0] }}"],
  ["an XCom", { kind: "xcom", taskId: "load", key: "return_value", path: [] }, "{{ ti.xcom_pull(task_ids='load') }}"],
  [
    "the last item of an XCom",
    { kind: "xcom", taskId: "load", key: "return_value", path: ["rows", -1, "n"] },
    "{{ ti.xcom_pull(task_ids='load')['rows'][-1]['n'] }}",
  ],
  [
    "an XCom by key",
    { kind: "xcom", taskId: "load", key: "k", path: ["a"] },
    "{{ ti.xcom_pull(task_ids='load', key='k')['a'] }}",
  ],
  ["raw Jinja", { kind: "jinja", template: "{{ var.value.x }}" }, "{{ var.value.x }}"],
  ["text around a value", template(literal("s3://"), day, literal("/x")), "s3://{{ ds }}/x"],
  ["JSON braces", template(literal('{"day": "'), day, literal('"}')), '{"day": "{{ ds }}"}'],
  ["a brace before a value", template(literal("{"), day), "{{ '{' }}{{ ds }}"],
  ["braces in two literals", template(literal("{"), literal("{ x }}"), day), "{{ '{{' }} x }}{{ ds }}"],
  ["a statement's delimiter", template(literal("{% raw %}"), day), "{{ '{' }}% raw %}{{ ds }}"],
  ["a carriage return", template(day, literal("\r\n!")), "{{ ds }}{{ '\\r' }}\n!"],
  ["a last line break", template(day, literal("\n")), "{{ ds }}{{ '\\n' }}"],
  ["an ending of a template file", template(day, literal("/run.sh")), "{{ ds }}/run{{ '.sh' }}"],
  ["numbers and booleans", template({ kind: "literal", value: true }, { kind: "literal", value: 1.5 }), "True1.5"],
  ["a list", { kind: "list", items: [day, literal("'")] }, "{{ [ds, '\\''] }}"],
  [
    "an object with text in it",
    { kind: "object", entries: { a: template(literal("{{"), day) } },
    "{{ {'a': ('' ~ '{{' ~ ds)} }}",
  ],
])("%s", (_what, expression, expected) => {
  expect(jinjaTemplate(expression, bashFileEnding)).toBe(expected);
});

test.each([
  ["plain text", false],
  ["{{ x }}", true],
  ["{% x %}", true],
  ["{# x #}", true],
  ['{"a": {"b": 1}}', false],
  ["a\r\nb", true],
  ["a\n", true],
  ["a\nb", false],
  ["select.sql", true],
  ["spec.json-tpl", true],
  ["manifest_yaml", true],
  ["data.csv", false],
  ["https://example.org", false],
  ["a.b/c", false],
  ["", false],
])("whether rendering may change %j", (text, changes) => {
  expect(changesWhenRendered(text, { fileEnding: anyFileEnding, rendersEverything: false })).toBe(changes);
});

test("native rendering may change any text", () => {
  expect(changesWhenRendered("5", { fileEnding: bashFileEnding, rendersEverything: true })).toBe(true);
});
