import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { type PythonExpression, symbol } from "../python/index.ts";
import type { Places } from "./places.ts";

/** What the emitter of one DAG is given beside the node that it prints. */
export interface EmitContext {
  readonly dag: DagNode;
  readonly target: AirflowVersion;
  /** Dotted name of the Python runtime that lies beside the file: `jetway_flights.runtime_1a2b3c4d`. */
  readonly runtimeModule: string;
  /** Directory of the task code beside the runtime: `flight_delays.1a2b3c4d`; null when no task of the DAG needs it. */
  readonly bundle: string | null;
}

/** What the emitter of one task or group knows. */
export interface PlaceContext extends EmitContext {
  readonly places: Places;
  /** The mapped group whose function is being printed; null outside of every one. */
  readonly inFunction: string | null;
}

/** Something that the Python runtime exports. */
export function runtimeSymbol(context: EmitContext, name: string): PythonExpression {
  return symbol(context.runtimeModule, name);
}
