import { type Diagnostic, diagnostic, didYouMean } from "#sdk/errors/index.ts";
import type { BranchPlace } from "./annotation.ts";
import { rootName, tryFindDefinition } from "./definition.ts";
import { findCall } from "./find-call.ts";
import { type HandlerLabels, readHandlerLabels } from "./handler-labels.ts";
import type { SourceReader } from "./source-reader.ts";
import { childList, type SyntaxNode, type SyntaxTree, tryChild } from "./syntax-tree.ts";

/**
 * Holds the routes of branches against what their handlers return. The type checker says the same in the editor; this holds for a compile that nobody's
 * editor has seen, without a type checker. A branch without routes has a rule of its own.
 */
export function checkBranchLabels(branches: readonly BranchPlace[], reader: SourceReader): readonly Diagnostic[] {
  return branches.flatMap((branch) => {
    const tree = reader.tryRead(branch.source.file);
    const call = tree === undefined ? undefined : findCall(tree, branch.source);
    const handler = tree === undefined || call === undefined ? undefined : tryFindHandler(call, tree, reader);
    return handler === undefined || branch.labels.length === 0 ? [] : compare(branch, readHandlerLabels(handler));
  });
}

function compare({ taskId, labels, source }: BranchPlace, returned: HandlerLabels): readonly Diagnostic[] {
  const unrouted = [...returned.labels].filter((label) => !labels.includes(label));
  const unreachable = returned.isComplete ? labels.filter((label) => !returned.labels.has(label)) : [];
  return [
    ...unrouted.map((label) =>
      diagnostic("JW8039", {
        message: `Branch "${taskId}" may return "${label}", which leads nowhere: its routes do not name it.`,
        hint: didYouMean(label, unreachable) ?? `Add it to the routes: ${JSON.stringify(label)}: null follows nothing.`,
        source,
      }),
    ),
    ...unreachable.map((label) =>
      diagnostic("JW8040", {
        message: `Branch "${taskId}" never returns "${label}": the tasks that only it leads to would always be skipped.`,
        hint: didYouMean(label, unrouted) ?? "Take the route out, or return the label.",
        source,
      }),
    ),
  ];
}

/** The function that `branch(id, handler)` was given, when it is written there. */
function tryFindHandler(call: SyntaxNode, tree: SyntaxTree, reader: SourceReader): SyntaxNode | undefined {
  const name = rootName(tryChild(call, "callee"));
  const definition = name === undefined ? undefined : tryFindDefinition(name, tree, reader);
  const made = definition === undefined ? innermostCall(call) : innermostCall(tryChild(definition.declarator, "init"));
  return childList(made, "arguments").find(
    ({ type }) => type === "ArrowFunctionExpression" || type === "FunctionExpression",
  );
}

function innermostCall(node: SyntaxNode | undefined): SyntaxNode | undefined {
  const inner = tryChild(node, "callee") ?? tryChild(node, "object");
  const further = inner === undefined ? undefined : innermostCall(inner);
  return further ?? (node?.type === "CallExpression" ? node : undefined);
}
