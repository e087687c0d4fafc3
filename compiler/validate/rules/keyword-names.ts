import { diagnostic } from "#sdk/errors/index.ts";
import type { TaskNode } from "#sdk/ir/index.ts";
import { isPythonIdentifier } from "../../python/python-words.ts";
import type { Rule } from "../rule.ts";
import { inputNames } from "../task-inputs.ts";

/** Inputs of a Python callable and arguments of an operator become keyword arguments. */
export const keywordNames: Rule = {
  name: "keyword-names",
  codes: ["JW2033"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) =>
        keywordsOf(task)
          .filter((name) => !isPythonIdentifier(name))
          .map((name) =>
            diagnostic("JW2033", {
              message: `Task "${task.taskId}" of DAG "${dag.dagId}" has an argument with the name "${name}", which Python cannot take as a keyword.`,
              hint: 'Use ASCII letters, digits and "_", no digit first, and no word of Python\'s own.',
              source: task.source ?? dag.source,
            }),
          ),
      ),
    ),
};

function keywordsOf(task: TaskNode): readonly string[] {
  return task.kind === "python" || task.kind === "operator" ? inputNames(task) : [];
}
