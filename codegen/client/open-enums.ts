import { Node, Project, type UnionTypeNode } from "ts-morph";

/** What makes a union of literals open: any other string fits too, and editors still offer the literals. */
const anyOtherString = "(string & {})";

/** Opens every union of string literals in a TypeScript source, since a newer server may answer with a value that we do not know. */
export function openEnums(source: string): string {
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });
  const file = project.createSourceFile("types.ts", source);
  const ends = file
    .getDescendants()
    .filter((node) => Node.isUnionTypeNode(node))
    .filter(isEnum)
    .map((union) => union.getEnd());
  return ends.reduceRight((text, end) => `${text.slice(0, end)} | ${anyOtherString}${text.slice(end)}`, source);
}

/** At least two string literals, and nothing else but null. A single literal is a discriminator. */
function isEnum(union: UnionTypeNode): boolean {
  const members = union.getTypeNodes().filter((member) => member.getText() !== "null");
  return members.length > 1 && members.every((member) => Node.isLiteralTypeNode(member) && isText(member.getLiteral()));
}

function isText(literal: Node): boolean {
  return Node.isStringLiteral(literal);
}
