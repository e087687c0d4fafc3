import { type Diagnostic, diagnostic, isJetwayError } from "#sdk/errors/index.ts";
import type { DagNode, JsonValue, ParamNode } from "#sdk/ir/index.ts";
import { findPatternProblem } from "../pattern-problem.ts";
import type { Rule, RuleContext } from "../rule.ts";

/**
 * Airflow checks a param with Python's `jsonschema` when a run is created and, for a DAG with a schedule, when the file is parsed. A schema that is none,
 * or a pattern that Python's `re` cannot read, fails there; so does a default that does not fit.
 */
export const paramSchemas: Rule = {
  name: "param-schemas",
  codes: ["JW2026", "JW2027"],
  check: (context) => context.dags.flatMap(({ dag }) => dag.params.flatMap((param) => checkParam(dag, param, context))),
};

function checkParam(dag: DagNode, param: ParamNode, { paramValidator }: RuleContext): Diagnostic[] {
  // The annotate pass has reported a type that it could not describe.
  if (param.schema === null) return [];
  const subject = `Param "${param.name}" of DAG "${dag.dagId}"`;
  const source = param.source ?? dag.source;
  const [pattern] = findPatterns(param.schema);
  if (pattern !== undefined) {
    return [
      diagnostic("JW2026", {
        message: `${subject} has the pattern "${pattern.text}", ${pattern.problem}. Airflow checks patterns with Python's "re".`,
        hint: "Write the pattern in the syntax that JavaScript and Python share.",
        source,
      }),
    ];
  }
  try {
    const problems = paramValidator.problemsOf(param, param.default ?? null);
    if (param.default === undefined || problems.length === 0) return [];
    return [
      diagnostic("JW2027", {
        message: `${subject} has the default ${JSON.stringify(param.default)}, which its own schema refuses: it${problems[0] ?? " does not fit."}`,
        hint: "Change the default or the schema.",
        source,
      }),
    ];
  } catch (error) {
    if (!isJetwayError(error)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    return [
      diagnostic("JW2026", {
        message: `${subject} has a schema that is no JSON Schema (2020-12): ${reason.replace(/\.?$/, ".")}`,
        hint: "Mend the schema; Airflow could not check the param either.",
        source,
      }),
    ];
  }
}

/** The patterns of a schema that Python cannot read. */
function* findPatterns(schema: JsonValue): Generator<{ readonly text: string; readonly problem: string }> {
  const open: JsonValue[] = [schema];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    if (current === null || typeof current !== "object") continue;
    for (const member of Object.values(current)) open.push(member);
    if (!isObject(current)) continue;
    const { pattern, patternProperties } = current;
    const patterns = [pattern, ...(isObject(patternProperties) ? Object.keys(patternProperties) : [])];
    for (const text of patterns) {
      const problem = typeof text === "string" ? findPatternProblem(text) : undefined;
      if (typeof text === "string" && problem !== undefined) yield { text, problem };
    }
  }
}

function isObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
