import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { keepBashText } from "./keep-bash-text.ts";
import { keepDocumentation } from "./keep-documentation.ts";
import { refuseUnprintable } from "./refuse-unprintable.ts";
import { runCommandInline } from "./run-command-inline.ts";
import { withoutDialect } from "./without-dialect.ts";
import { writeDefaults } from "./write-defaults.ts";

/** A DAG that the emitter can print for the target, and what stands in the way of it. */
export interface LoweredDag {
  readonly dag: DagNode;
  readonly diagnostics: readonly Diagnostic[];
}

/** Rewrites a DAG for its target. */
export function lowerDag(dag: DagNode, target: AirflowVersion): LoweredDag {
  const rewrites: readonly ((dag: DagNode, target: AirflowVersion) => DagNode)[] = [
    writeDefaults,
    keepDocumentation,
    withoutDialect,
    runCommandInline,
    keepBashText,
  ];
  const lowered = rewrites.reduce((current, rewrite) => rewrite(current, target), dag);
  return { dag: lowered, diagnostics: refuseUnprintable(lowered, target) };
}
