import type { Diagnostic, ErrorCode } from "#sdk/errors/index.ts";
import type { AirflowVersion, DagNode } from "#sdk/ir/index.ts";
import type { ParamValidator } from "#sdk/local/params/param-validator.ts";

/** A DAG with the module that it comes from. */
export interface ModuleDag {
  readonly dag: DagNode;
  /** Path relative to the project's root. */
  readonly module: string;
}

/** What rules look at. */
export interface RuleContext {
  readonly dags: readonly ModuleDag[];
  /** The Airflow that is compiled for. */
  readonly target: AirflowVersion;
  /** The moment of the check, in milliseconds since 1970: a schedule whose last year is over never fires again. */
  readonly now: number;
  readonly paramValidator: ParamValidator;
}

/** One thing that a DAG must keep to. Its documentation says why Airflow minds. */
export interface Rule {
  /** The name of its file. */
  readonly name: string;
  /** The codes that it reports. */
  readonly codes: readonly ErrorCode[];
  check(context: RuleContext): readonly Diagnostic[];
}
