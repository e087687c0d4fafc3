import { diagnostic, didYouMean } from "#sdk/errors/index.ts";
import { type DagNode, mapInputs, type TaskNode, taskInputs, visitExpressions } from "#sdk/ir/index.ts";
import type { Rule } from "../rule.ts";
import { listInputs } from "../task-inputs.ts";

/** A label becomes the one `map_index_template` of its task, rendered from what the instance was given: nothing else is at hand there. */
export const mapLabels: Rule = {
  name: "map-labels",
  codes: ["JW2060"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) =>
        problemsOf(task).map(({ text, hint }) =>
          diagnostic("JW2060", {
            message: `In DAG "${dag.dagId}", the label of task "${task.taskId}" ${text}.`,
            hint,
            source: sourceOf(task, dag),
          }),
        ),
      ),
    ),
};

interface LabelProblem {
  readonly text: string;
  readonly hint: string;
}

function sourceOf(task: TaskNode, dag: DagNode) {
  return task.source ?? dag.source;
}

function problemsOf(task: TaskNode): readonly LabelProblem[] {
  const isMisused = listInputs(task).some(({ expression }) =>
    [...visitExpressions(expression)].some(({ kind }) => kind === "mapInput"),
  );
  const stray = isMisused
    ? [
        {
          text: "is used as one of its inputs",
          hint: "Give the input a value of its own: references of a label stay in it.",
        },
      ]
    : [];
  const label = task.map?.label;
  if (label === undefined) return stray;
  const names = namesOf(task);
  const parts = [...visitExpressions(label)];
  const foreign = parts.find(({ kind }) => kind === "xcom" || kind === "groupInput" || kind === "jinja");
  const unknown = parts.find((part) => part.kind === "mapInput" && names !== undefined && !names.has(part.name));
  return [
    ...stray,
    ...("mapIndexTemplate" in task.options
      ? [{ text: "and its mapIndexTemplate both name its instances", hint: "Keep one of the two." }]
      : []),
    ...(foreign === undefined
      ? []
      : [
          { text: "reads something else than its own inputs", hint: "Give the task what the label needs as an input." },
        ]),
    ...(unknown?.kind !== "mapInput"
      ? []
      : [
          {
            text: `names input "${unknown.name}", which the task does not have`,
            hint: didYouMean(unknown.name, names ?? []) ?? "Name one of the task's inputs.",
          },
        ]),
  ];
}

/** The names of a task's inputs; undefined when only the run knows the names of those that it is mapped over. */
function namesOf(task: TaskNode): ReadonlySet<string> | undefined {
  if (task.map?.kind === "each") return undefined;
  return new Set([...Object.keys(taskInputs(task)), ...Object.keys(mapInputs(task.map))]);
}
