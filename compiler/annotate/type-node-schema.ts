import { ts } from "ts-morph";
import type { JsonObject, JsonValue } from "#sdk/ir/json-value.ts";

/**
 * The JSON Schema of a type as it is written, when it is written out in place (`string`, `"a" | "b"`, `number[]`, `{ from: string; to?: string }`):
 * needs no type checker. Undefined for anything that names another type.
 */
export function tryTypeNodeSchema(node: ts.TypeNode): JsonObject | undefined {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { type: "string" };
    case ts.SyntaxKind.NumberKeyword:
      return { type: "number" };
    case ts.SyntaxKind.BooleanKeyword:
      return { type: "boolean" };
  }
  if (ts.isParenthesizedTypeNode(node)) return tryTypeNodeSchema(node.type);
  if (ts.isLiteralTypeNode(node)) return literalSchema(node);
  if (ts.isArrayTypeNode(node)) return arraySchema(node.elementType);
  if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
    return tryTypeNodeSchema(node.type);
  if (ts.isUnionTypeNode(node)) return unionSchema(node.types.map(tryTypeNodeSchema));
  if (ts.isTypeLiteralNode(node)) return objectSchema(node);
  return undefined;
}

/** A union: a list of values when all members are constants, else `anyOf`. */
export function unionSchema(members: readonly (JsonObject | undefined)[]): JsonObject | undefined {
  if (members.some((member) => member === undefined)) return undefined;
  const schemas = members as readonly JsonObject[];
  if (schemas.every((schema) => "const" in schema))
    return { enum: schemas.map((schema) => schema["const"] as JsonValue) };
  return { anyOf: schemas };
}

function literalSchema({ literal }: ts.LiteralTypeNode): JsonObject | undefined {
  if (literal.kind === ts.SyntaxKind.NullKeyword) return { type: "null" };
  if (literal.kind === ts.SyntaxKind.TrueKeyword) return { const: true };
  if (literal.kind === ts.SyntaxKind.FalseKeyword) return { const: false };
  if (ts.isStringLiteral(literal)) return { const: literal.text };
  if (ts.isNumericLiteral(literal)) return { const: Number(literal.text) };
  return undefined;
}

function arraySchema(element: ts.TypeNode): JsonObject | undefined {
  const items = tryTypeNodeSchema(element);
  return items === undefined ? undefined : { type: "array", items };
}

function objectSchema(node: ts.TypeLiteralNode): JsonObject | undefined {
  const properties: Record<string, JsonObject> = {};
  const required: string[] = [];
  for (const member of node.members) {
    if (!ts.isPropertySignature(member) || member.type === undefined) return undefined;
    if (!ts.isIdentifier(member.name) && !ts.isStringLiteral(member.name)) return undefined;
    const schema = tryTypeNodeSchema(member.type);
    if (schema === undefined) return undefined;
    properties[member.name.text] = schema;
    if (member.questionToken === undefined) required.push(member.name.text);
  }
  return { type: "object", properties, required, additionalProperties: false };
}
