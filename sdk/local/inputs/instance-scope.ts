import type { Expression, JsonObject, JsonValue, TaskNode } from "../../ir/index.ts";
import type { RunFacts } from "../run/run-facts.ts";
import type { XComStore } from "../run/xcom-store.ts";
import type { DagMapping } from "./dag-mapping.ts";
import { type EvaluationScope, evaluateExpression } from "./evaluate-expression.ts";
import { mapInputs } from "./map-inputs.ts";

/** What the scope of a task instance is made from. */
export interface InstanceScopeParts {
  readonly task: TaskNode;
  readonly mapIndex: number;
  readonly mapping: DagMapping;
  readonly facts: RunFacts;
  readonly params: JsonObject;
  readonly rendered: ReadonlyMap<string, JsonValue>;
  readonly xcoms: XComStore;
}

/** What the expressions of one task instance are evaluated against. */
export function createInstanceScope(parts: InstanceScopeParts): EvaluationScope {
  const { task, mapIndex, mapping, facts, params, rendered, xcoms } = parts;
  const ownGroup = mapping.mappedGroupOf(task.taskId);
  const evaluate = (expression: Expression): JsonValue => evaluateExpression(expression, scope);
  const groupItems = new Map<string, JsonObject>();
  let items: JsonObject | undefined;
  const scope: EvaluationScope = {
    facts,
    params,
    rendered,
    pullXCom: (taskId, key) => {
      if (!mapping.hasInstances(taskId)) return xcoms.get(taskId, -1, key);
      // Inside a mapped group an instance reads its own sisters, from outside it reads all of them.
      const isSister = ownGroup !== null && mapping.mappedGroupOf(taskId) === ownGroup;
      return isSister ? xcoms.get(taskId, mapIndex, key) : xcoms.list(taskId, key);
    },
    groupInput: (groupId, name) => {
      const map = mapping.groupMap(groupId);
      const known = groupItems.get(groupId) ?? (map === undefined ? {} : mapInputs(map, mapIndex, evaluate));
      groupItems.set(groupId, known);
      return known[name] ?? null;
    },
    mapInput: (name) => {
      items ??= task.map === undefined ? {} : mapInputs(task.map, mapIndex, evaluate);
      return items[name] ?? null;
    },
  };
  return scope;
}
