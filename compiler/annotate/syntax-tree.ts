import { parseAst } from "rolldown/parseAst";

/** A node of a syntax tree (ESTree, with TypeScript's nodes), and the one that it is in. Positions are offsets into the text. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly parent: SyntaxNode | undefined;
  readonly [member: string]: unknown;
}

/** A parsed file. */
export interface SyntaxTree {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
  readonly root: SyntaxNode;
}

/** Parses a file of TypeScript or JavaScript; undefined when it is neither. */
export function tryParse(path: string, text: string): SyntaxTree | undefined {
  try {
    const root: object = parseAst(text, { lang: /\.[cm]?jsx?$/.test(path) ? "js" : "ts", sourceType: "module" }, path);
    return { path, text, root: withParents(root as SyntaxNode) };
  } catch {
    return undefined;
  }
}

/** The nodes directly in a node, in the order of the text. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  return Object.entries(node)
    .flatMap(([name, value]) => (name === "parent" ? [] : value))
    .filter(isSyntaxNode);
}

/** The node that is a member of another; undefined when there is none. */
export function tryChild(node: SyntaxNode | undefined, member: string): SyntaxNode | undefined {
  const value = node?.[member];
  return isSyntaxNode(value) ? value : undefined;
}

/** The nodes that are a list member of another; empty when there is none. */
export function childList(node: SyntaxNode | undefined, member: string): readonly SyntaxNode[] {
  const value = node?.[member];
  return Array.isArray(value) ? value.filter(isSyntaxNode) : [];
}

function isSyntaxNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

function withParents(root: SyntaxNode): SyntaxNode {
  const open = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const child of childrenOf(node)) {
      Object.assign(child, { parent: node });
      open.push(child);
    }
  }
  return root;
}
