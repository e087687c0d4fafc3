import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { type PythonExpression, symbol } from "../python/index.ts";

/** What the emitter of one DAG knows beside the node that it prints. */
export interface EmitContext {
  readonly dag: DagNode;
  readonly target: AirflowVersion;
  /** Dotted name of the Python runtime that lies beside the file: `jetway_flights.runtime_1a2b3c4d`. */
  readonly runtimeModule: string;
  /** Directory of the task code beside the runtime: `flight_delays.1a2b3c4d`; null when no task of the DAG needs it. */
  readonly bundle: string | null;
}

/** Something that the Python runtime exports. */
export function runtimeSymbol(context: EmitContext, name: string): PythonExpression {
  return symbol(context.runtimeModule, name);
}

/** The emitted file's name for the directory of its task code. */
export const taskCodeConstant = "TASK_CODE";
