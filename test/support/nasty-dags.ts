import fc from "fast-check";
import {
  type DagNode,
  type EdgeNode,
  type Expression,
  irVersion,
  type JsonValue,
  type TaskNode,
} from "#sdk/ir/index.ts";
import { nastyPieces, nastyText } from "./nasty-text.ts";

/** What the run gives: nasty itself. */
export const nastyRun = {
  context: { ds: "2026-01-31", run_id: "manual__'\"{{ x }}", ts: "2026-01-31T06:00:00+00:00" },
  params: { "it's": "a {{ param }} 'value'", plain: { items: [1, "{% two %}", true] } },
  xcoms: { source: { "key 'one'": "{{ xcom }}\r\n", list: [1.5, null, "é"] } },
};

const json: fc.Arbitrary<JsonValue> = fc.oneof(
  nastyText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
  fc.array(nastyText, { maxLength: 3 }),
  fc
    .dictionary(
      nastyText.filter((key) => key !== "__proto__"),
      nastyPieces,
      { maxKeys: 3 },
    )
    .map((members) => ({ ...members })),
);
const literal = json.map((value): Expression => ({ kind: "literal", value }));
const reference = fc.constantFrom<Expression>(
  { kind: "xcom", taskId: "source", key: "return_value", path: ["key 'one'"] },
  { kind: "xcom", taskId: "source", key: "return_value", path: ["list", 2] },
  { kind: "xcom", taskId: "source", key: "return_value", path: ["list"] },
  { kind: "param", name: "it's", path: [] },
  { kind: "param", name: "plain", path: ["items", 1] },
  { kind: "run", field: "ds" },
  { kind: "run", field: "runId" },
);
const text = nastyText.map((value): Expression => ({ kind: "literal", value }));
const template = fc
  .array(fc.oneof(text, reference), { minLength: 1, maxLength: 5 })
  .map((parts): Expression => ({ kind: "template", parts }));
const expression = fc.oneof(literal, reference, template);
/** Text that a template field would take for a file. */
const fileLike = fc
  .tuple(nastyPieces, fc.constantFrom(".sh", ".bash", ".sql", ".json", "json", ".yaml"))
  .map((parts) => parts.join(""));
const anyText = fc.oneof(nastyText, fileLike);
/** The whole of what the first task returns. */
export const wholeOutput: Expression = { kind: "xcom", taskId: "source", key: "return_value", path: [] };

const dagNode: fc.Arbitrary<Omit<DagNode, "dagId">> = fc
  .record({
    docMd: fc.oneof(
      nastyText,
      nastyPieces.map((start) => `${start}.md`),
    ),
    description: nastyText,
    tags: fc.uniqueArray(
      nastyText.map((tag) => tag.slice(0, 40)),
      { maxLength: 3 },
    ),
    param: json,
    paramDescription: nastyText,
    inputs: fc.dictionary(nastyText, expression, { maxKeys: 4 }),
    command: anyText,
    folder: anyText,
    environment: fc.record({
      A: expression,
      B: template,
      C: anyText.map((value): Expression => ({ kind: "literal", value })),
    }),
    templated: fc.oneof(
      anyText.map((value): Expression => ({ kind: "literal", value })),
      expression,
      fc.constant(wholeOutput),
    ),
    plain: literal,
    file: nastyText,
  })
  .map((given) => {
    const source = { file: `dags/${given.file}.dag.ts`, line: 1, column: 1 };
    const common = { source, options: { docMd: { kind: "json", value: given.docMd } } } as const;
    const tasks: TaskNode[] = [
      { ...common, kind: "typescript", taskId: "source", inputs: given.inputs },
      { ...common, kind: "python", taskId: "python", callable: given.command, inputs: given.inputs },
      {
        ...common,
        kind: "bash",
        taskId: "bash",
        command: given.command,
        environment: given.environment,
        workingDirectory: given.folder,
      },
      {
        ...common,
        kind: "operator",
        taskId: "foreign",
        operator: "nasty_operators.Echo",
        arguments: { templated: { kind: "list", items: [given.templated] }, plain: given.plain },
      },
    ];
    const edges = ["python", "bash", "foreign"].map(
      (to): EdgeNode => ({ kind: "edge", from: "source", to, reason: "data", source: null }),
    );
    return {
      kind: "dag",
      irVersion,
      schedule: { kind: "manual" },
      options: {
        docMd: { kind: "json", value: given.docMd },
        description: { kind: "json", value: given.description },
        tags: { kind: "json", value: given.tags },
      },
      defaults: { owner: { kind: "json", value: given.description } },
      params: [
        {
          kind: "param",
          name: given.command,
          schema: { title: given.folder, "x-odd key": 1 },
          default: given.param,
          description: given.paramDescription,
          source: null,
        },
      ],
      tasks,
      groups: [],
      edges,
      results: {},
      source,
    } as const;
  });

/** DAGs whose every text is nasty, ids aside. */
export const nastyDags: readonly DagNode[] = fc
  .sample(dagNode, { numRuns: 40, seed: 5 })
  .map((dag, index): DagNode => ({ ...dag, dagId: `nasty_${index}` }));
