import type { DagNode, Expression, JsonValue, TaskNode } from "#sdk/ir/index.ts";
import { pythonText } from "#sdk/task/python-text.ts";
import { nastyRun as run, wholeOutput } from "./nasty-dags.ts";

/** A DAG as Airflow has it after rendering. */
export interface DagReading {
  readonly description: JsonValue;
  readonly docMd: JsonValue;
  /** A set. */
  readonly tags: readonly string[];
  readonly params: object;
  readonly defaults: object;
  readonly tasks: object;
}

/** What Airflow has to have, computed from the IR without the emitter. */
export function expectedReading(dag: DagNode): DagReading {
  const docMd = plainOption(dag, "docMd");
  const tasks = dag.tasks.map((task) => {
    const after = task.taskId === "source" ? ["bash", "foreign", "python"] : [];
    return [task.taskId, { doc_md: docMd, after, ...expectedTask(task) }] as const;
  });
  return {
    description: plainOption(dag, "description"),
    docMd: String(docMd).endsWith(".md") ? `${docMd}\n` : docMd,
    tags: plainOption(dag, "tags") as readonly string[],
    params: Object.fromEntries(
      dag.params.map(({ name, default: value, description, schema }) => [name, { value, description, schema }]),
    ),
    defaults: { retries: 0, owner: plainOption(dag, "description") },
    tasks: Object.fromEntries(tasks),
  };
}

function expectedTask(task: TaskNode): object {
  switch (task.kind) {
    case "typescript":
      return { bundle: "code.00000000", inputs: mapped(task.inputs, bindingOf) };
    case "python":
      return { callable: task.callable, inputs: mapped(task.inputs, bindingOf) };
    case "bash":
      return {
        bash_command: /\.(sh|bash)$/.test(task.command) ? `${task.command}\n` : task.command,
        env: mapped(task.environment, textOf),
        cwd: task.workingDirectory,
      };
    case "operator":
      return mapped(task.arguments, argumentOf);
    case "empty":
      return {};
    case "branch":
    case "shortCircuit":
    case "sensor":
      throw new TypeError(`no nasty DAG has a ${task.kind} task`);
  }
}

function plainOption(dag: DagNode, name: string): JsonValue {
  const option = dag.options[name];
  return option?.kind === "json" ? option.value : null;
}

function mapped<Result>(expressions: Readonly<Record<string, Expression>>, read: (one: Expression) => Result) {
  return Object.fromEntries(Object.entries(expressions).map(([name, one]) => [name, read(one)]));
}

/** A binding of the runtime as the script writes it down. */
function bindingOf(one: Expression): unknown {
  switch (one.kind) {
    case "literal":
      return one.value;
    case "xcom":
      return ["XComBinding", one.taskId, one.key, ["tuple", ...one.path]];
    case "param":
      return ["ParamBinding", one.name, ["tuple", ...one.path]];
    case "run":
      return ["RunFieldBinding", one.field === "runId" ? "run_id" : one.field];
    case "template":
      return ["TextBinding", ["tuple", ...one.parts.map(bindingOf)]];
    default:
      throw new TypeError(one.kind);
  }
}

function argumentOf(one: Expression): unknown {
  if (one.kind === "literal") return one.value;
  if (one.kind === "list") return one.items.map(argumentOf);
  return one === wholeOutput ? run.xcoms.source : textOf(one);
}

function textOf(one: Expression): string {
  switch (one.kind) {
    case "literal":
      return pythonText(one.value);
    case "xcom":
      return pythonText(one.path.reduce(memberOf, run.xcoms.source as JsonValue));
    case "param":
      return pythonText([one.name, ...one.path].reduce(memberOf, run.params as JsonValue));
    case "run":
      return one.field === "runId" ? run.context.run_id : run.context.ds;
    case "template":
      return one.parts.map(textOf).join("");
    default:
      throw new TypeError(one.kind);
  }
}

function memberOf(value: JsonValue, segment: string | number): JsonValue {
  return (value as Readonly<Record<string | number, JsonValue>>)[segment] ?? null;
}
