import { childList, childrenOf, type SyntaxNode, tryChild } from "./syntax-tree.ts";

/** The labels that a function returns, as far as its source says. */
export interface HandlerLabels {
  readonly labels: ReadonlySet<string>;
  /** Whether these are all: nothing that it returns is computed in a way that the source does not show. */
  readonly isComplete: boolean;
}

/** The labels of a branch's handler: of its return type when that is written out in place, else of what it returns. */
export function readHandlerLabels(handler: SyntaxNode): HandlerLabels {
  const declared = tryChild(tryChild(handler, "returnType"), "typeAnnotation");
  const fromType = declared === undefined ? undefined : merge([declared], typeLabels);
  return fromType?.isComplete === true
    ? fromType
    : merge(returnedBy(handler), expressionLabels, fromType === undefined);
}

/** What a node says: labels, nodes to look into, or undefined when it cannot be told. */
type Step = { readonly label: string } | { readonly inner: readonly (SyntaxNode | undefined)[] } | undefined;

function merge(nodes: readonly SyntaxNode[], read: (node: SyntaxNode) => Step, mayBeComplete = true): HandlerLabels {
  const labels = new Set<string>();
  let isComplete = mayBeComplete;
  const open: (SyntaxNode | undefined)[] = [...nodes];
  while (open.length > 0) {
    const node = open.pop();
    const step = node === undefined ? undefined : read(node);
    if (step === undefined) isComplete = false;
    else if ("label" in step) labels.add(step.label);
    else open.push(...step.inner);
  }
  return { labels, isComplete };
}

function expressionLabels(node: SyntaxNode): Step {
  switch (node.type) {
    case "Literal":
      return typeof node["value"] === "string" ? { label: node["value"] } : noneOrUnknown(node["value"] === null);
    case "ConditionalExpression":
      return { inner: [tryChild(node, "consequent"), tryChild(node, "alternate")] };
    case "LogicalExpression":
      return { inner: [tryChild(node, "left"), tryChild(node, "right")] };
    case "ArrayExpression":
      return { inner: childList(node, "elements") };
    case "AwaitExpression":
      return { inner: [tryChild(node, "argument")] };
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return { inner: [tryChild(node, "expression")] };
    default:
      return undefined;
  }
}

function typeLabels(node: SyntaxNode): Step {
  switch (node.type) {
    case "TSLiteralType": {
      const value = tryChild(node, "literal")?.["value"];
      return typeof value === "string" ? { label: value } : undefined;
    }
    case "TSNullKeyword":
      return { inner: [] };
    case "TSUnionType":
      return { inner: childList(node, "types") };
    case "TSArrayType":
      return { inner: [tryChild(node, "elementType")] };
    case "TSParenthesizedType":
    case "TSTypeOperator":
      return { inner: [tryChild(node, "typeAnnotation")] };
    case "TSTypeReference":
      return tryChild(node, "typeName")?.["name"] === "Promise"
        ? { inner: childList(tryChild(node, "typeArguments"), "params") }
        : undefined;
    default:
      return undefined;
  }
}

function noneOrUnknown(isNone: boolean): Step {
  return isNone ? { inner: [] } : undefined;
}

/** What a function returns: the expression of a short arrow function, or that of each `return` that is its own. */
function returnedBy(handler: SyntaxNode): readonly SyntaxNode[] {
  const body = tryChild(handler, "body");
  if (body?.type !== "BlockStatement") return body === undefined ? [] : [body];
  const returned: SyntaxNode[] = [];
  const open = [body];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === "ReturnStatement") returned.push(tryChild(node, "argument") ?? node);
    else if (!/Function|^Class/.test(node.type)) open.push(...childrenOf(node));
  }
  return returned;
}
