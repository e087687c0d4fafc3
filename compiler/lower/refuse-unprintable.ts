import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import type { AirflowVersion } from "#sdk/ir/airflow-version.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { branchesInMappedGroups } from "./refusals/branches-in-mapped-groups.ts";
import { deepLiterals } from "./refusals/deep-literals.ts";
import { groupInputNames } from "./refusals/group-input-names.ts";
import { jinjaBesideRuntimeValues } from "./refusals/jinja-beside-runtime-values.ts";
import { nestedJinja } from "./refusals/nested-jinja.ts";
import { ownJinjaSyntax } from "./refusals/own-jinja-syntax.ts";
import { textRenderedNative } from "./refusals/text-rendered-native.ts";

/** What cannot be said in Python for the target, whichever way. */
export function refuseUnprintable(dag: DagNode, target: AirflowVersion): readonly Diagnostic[] {
  return [
    textRenderedNative,
    ownJinjaSyntax,
    nestedJinja,
    jinjaBesideRuntimeValues,
    deepLiterals,
    groupInputNames,
    branchesInMappedGroups,
  ].flatMap((refuse) => refuse(dag, target));
}
