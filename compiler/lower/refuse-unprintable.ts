import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import type { DagNode } from "#sdk/ir/dag-node.ts";
import { deepLiterals } from "./refusals/deep-literals.ts";
import { nestedJinja } from "./refusals/nested-jinja.ts";
import { ownJinjaSyntax } from "./refusals/own-jinja-syntax.ts";
import { textRenderedNative } from "./refusals/text-rendered-native.ts";

/** What cannot be said in Python for the target, whichever way. */
export function refuseUnprintable(dag: DagNode): readonly Diagnostic[] {
  return [textRenderedNative, ownJinjaSyntax, nestedJinja, deepLiterals].flatMap((refuse) => refuse(dag));
}
