import type { DagNode } from "#sdk/ir/dag-node.ts";

/** The dialect that Airflow validates with when a schema names none: naming it would only be read by people. */
const defaultDialect = "https://json-schema.org/draft/2020-12/schema";

/** Leaves `$schema` out of the params' schemas where it says what holds anyway. */
export function withoutDialect(dag: DagNode): DagNode {
  return {
    ...dag,
    params: dag.params.map((param) => {
      if (param.schema === null || param.schema["$schema"] !== defaultDialect) return param;
      const { $schema: _dialect, ...schema } = param.schema;
      return { ...param, schema };
    }),
  };
}
