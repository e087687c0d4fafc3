import { type Diagnostic, diagnostic, didYouMean } from "#sdk/errors/index.ts";
import { type DagNode, type SourceLocation, visitExpressions } from "#sdk/ir/index.ts";
import { idOf, titleOf } from "../group-tree.ts";
import type { ModuleDag, Rule } from "../rule.ts";
import { nodeInputs } from "../task-inputs.ts";

/**
 * Edges and XComs stay inside a DAG: `set_downstream` refuses operators of different DAGs, and `xcom_pull` without a DAG id looks at the own run, where
 * a task that does not exist has pushed nothing.
 */
export const knownTasks: Rule = {
  name: "known-tasks",
  codes: ["JW2006", "JW2007"],
  check: ({ dags }) => dags.flatMap(({ dag }) => checkDag(dag, dags)),
};

function checkDag(dag: DagNode, dags: readonly ModuleDag[]): Diagnostic[] {
  const tasks = new Set(dag.tasks.map((task) => task.taskId));
  const nodes = new Set([...tasks, ...dag.groups.map(({ groupId }) => groupId)]);
  const sources = new Map([...dag.groups, ...dag.tasks].map((node) => [idOf(node), node.source]));
  const missing = (taskId: string, where: string, source: SourceLocation | null, known = nodes) =>
    known.has(taskId) ? [] : [describe({ taskId, where, source }, dag, dags)];
  const fromInputs = [...dag.tasks, ...dag.groups].flatMap((node) =>
    nodeInputs(node).flatMap(({ label, expression }) =>
      [...visitExpressions(expression)].flatMap((part) =>
        part.kind === "xcom" ? missing(part.taskId, `${label} of ${titleOf(node)} reads`, node.source, tasks) : [],
      ),
    ),
  );
  const fromEdges = dag.edges
    // A data edge says the same as the input that it stands for.
    .filter((edge) => edge.reason === "order")
    .flatMap((edge) => [
      ...missing(edge.from, `task "${edge.to}" comes after`, edge.source ?? sources.get(edge.to) ?? null),
      ...missing(edge.to, `task "${edge.from}" comes before`, edge.source ?? sources.get(edge.from) ?? null),
    ]);
  return [...fromInputs, ...fromEdges];
}

interface Mention {
  readonly taskId: string;
  readonly where: string;
  readonly source: SourceLocation | null;
}

function describe({ taskId, where, source }: Mention, dag: DagNode, dags: readonly ModuleDag[]): Diagnostic {
  const subject = `In DAG "${dag.dagId}", ${where} task "${taskId}"`;
  const owner = dags.find((other) => other.dag !== dag && other.dag.tasks.some((task) => task.taskId === taskId));
  if (owner !== undefined) {
    return diagnostic("JW2007", {
      message: `${subject}, which belongs to DAG "${owner.dag.dagId}". Edges and XComs stay inside a DAG.`,
      hint: "Create the task inside this DAG as well, or let one DAG trigger the other and pass the value on as a param.",
      source: source ?? dag.source,
    });
  }
  return diagnostic("JW2006", {
    message: `${subject}, which does not exist.`,
    hint:
      didYouMean(
        taskId,
        dag.tasks.map((task) => task.taskId),
      ) ?? "Create that task in the body of the DAG.",
    source: source ?? dag.source,
  });
}
