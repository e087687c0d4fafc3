import type { JsonObject, JsonValue } from "#sdk/ir/json-value.ts";
import { childList, type SyntaxNode, tryChild } from "./syntax-tree.ts";

/**
 * The JSON Schema of a type as it is written, when it is written out in place (`string`, `"a" | "b"`, `number[]`, `{ from: string; to?: string }`):
 * needs no type checker. Undefined for anything that names another type.
 */
export function tryTypeNodeSchema(node: SyntaxNode | undefined): JsonObject | undefined {
  switch (node?.type) {
    case "TSStringKeyword":
      return { type: "string" };
    case "TSNumberKeyword":
      return { type: "number" };
    case "TSBooleanKeyword":
      return { type: "boolean" };
    case "TSNullKeyword":
      return { type: "null" };
    case "TSLiteralType":
      return literalSchema(tryChild(node, "literal"));
    case "TSParenthesizedType":
      return tryTypeNodeSchema(tryChild(node, "typeAnnotation"));
    case "TSTypeOperator":
      return node["operator"] === "readonly" ? tryTypeNodeSchema(tryChild(node, "typeAnnotation")) : undefined;
    case "TSArrayType":
      return arraySchema(tryChild(node, "elementType"));
    case "TSUnionType":
      return unionSchema(childList(node, "types").map(tryTypeNodeSchema));
    case "TSTypeLiteral":
      return objectSchema(node);
    default:
      return undefined;
  }
}

/** A union: a list of values when all members are constants, else `anyOf`. */
export function unionSchema(members: readonly (JsonObject | undefined)[]): JsonObject | undefined {
  const schemas = members.filter((member) => member !== undefined);
  if (schemas.length < members.length) return undefined;
  if (schemas.every((schema) => "const" in schema)) {
    return { enum: schemas.map((schema) => schema["const"] as JsonValue) };
  }
  return { anyOf: schemas };
}

function literalSchema(literal: SyntaxNode | undefined): JsonObject | undefined {
  const value = literal?.["value"];
  return ["string", "number", "boolean"].includes(typeof value)
    ? { const: value as string | number | boolean }
    : undefined;
}

function arraySchema(element: SyntaxNode | undefined): JsonObject | undefined {
  const items = tryTypeNodeSchema(element);
  return items === undefined ? undefined : { type: "array", items };
}

function objectSchema(node: SyntaxNode): JsonObject | undefined {
  const properties: Record<string, JsonObject> = {};
  const required: string[] = [];
  for (const member of childList(node, "members")) {
    const key = tryChild(member, "key");
    const name = key?.["name"] ?? key?.["value"];
    const schema = tryTypeNodeSchema(tryChild(tryChild(member, "typeAnnotation"), "typeAnnotation"));
    const isPlain = member.type === "TSPropertySignature" && member["computed"] !== true && typeof name === "string";
    if (!isPlain || schema === undefined) return undefined;
    properties[name] = schema;
    if (member["optional"] !== true) required.push(name);
  }
  return { type: "object", properties, required, additionalProperties: false };
}
