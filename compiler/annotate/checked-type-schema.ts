import type { Type } from "ts-morph";
import type { JsonObject } from "#sdk/ir/json-value.ts";
import { unionSchema } from "./type-node-schema.ts";

/** Why a type cannot be described, in words that follow "because". */
export class TypeNotDescribable extends Error {
  override readonly name = "TypeNotDescribable";
}

/**
 * The JSON Schema of a type that the type checker resolved.
 *
 * @throws {TypeNotDescribable} for a type that JSON has no values of, and for one that contains itself.
 */
export function checkedTypeSchema(type: Type, ancestors: readonly Type[] = []): JsonObject {
  if (ancestors.includes(type)) throw new TypeNotDescribable(`${type.getText()} contains itself`);
  if (type.isAny() || type.isUnknown()) return {};
  if (type.isString()) return { type: "string" };
  if (type.isNumber()) return { type: "number" };
  if (type.isBoolean()) return { type: "boolean" };
  if (type.isNull()) return { type: "null" };
  if (type.isStringLiteral() || type.isNumberLiteral())
    return { const: type.getLiteralValueOrThrow() as string | number };
  if (type.isBooleanLiteral()) return { const: type.getText() === "true" };
  const inner = [...ancestors, type];
  if (type.isUnion()) return checkedUnionSchema(type, inner);
  if (type.isTuple()) return tupleSchema(type, inner);
  const element = type.getArrayElementType();
  if (element !== undefined) return { type: "array", items: checkedTypeSchema(element, inner) };
  if (type.isObject() && type.getCallSignatures().length === 0 && !isBuiltIn(type))
    return checkedObjectSchema(type, inner);
  throw new TypeNotDescribable(`${type.getText()} has no values in JSON`);
}

function checkedUnionSchema(type: Type, ancestors: readonly Type[]): JsonObject {
  const members = type.getUnionTypes().filter((member) => !member.isUndefined());
  const booleans = members.filter((member) => member.isBooleanLiteral());
  const others = members.filter((member) => !member.isBooleanLiteral());
  const schemas = others.map((member) => checkedTypeSchema(member, ancestors));
  if (booleans.length === 2) schemas.push({ type: "boolean" });
  else schemas.push(...booleans.map((member) => checkedTypeSchema(member, ancestors)));
  const [only] = schemas;
  if (schemas.length === 1 && only !== undefined) return only;
  return unionSchema(schemas) ?? {};
}

function tupleSchema(type: Type, ancestors: readonly Type[]): JsonObject {
  const items = type.getTupleElements().map((item) => checkedTypeSchema(item, ancestors));
  return { type: "array", prefixItems: items, minItems: items.length, maxItems: items.length };
}

function checkedObjectSchema(type: Type, ancestors: readonly Type[]): JsonObject {
  const index = type.getStringIndexType();
  const properties: Record<string, JsonObject> = {};
  const required: string[] = [];
  for (const property of type.getProperties()) {
    const declaration = property.getValueDeclaration() ?? property.getDeclarations()[0];
    if (declaration === undefined) throw new TypeNotDescribable(`its member ${property.getName()} has no declaration`);
    properties[property.getName()] = checkedTypeSchema(property.getTypeAtLocation(declaration), ancestors);
    if (!property.isOptional()) required.push(property.getName());
  }
  if (index !== undefined)
    return { type: "object", properties, required, additionalProperties: checkedTypeSchema(index, ancestors) };
  return { type: "object", properties, required, additionalProperties: false };
}

/**
 * Named types of the language's own library, such as `Date` and `Map`: a run's configuration is JSON and has none of them. An anonymous one is what
 * `Record`, `Pick` and their like make of the author's types.
 */
function isBuiltIn(type: Type): boolean {
  const symbol = type.getSymbol();
  const declarations = symbol === undefined || symbol.getName() === "__type" ? [] : symbol.getDeclarations();
  return declarations.some((declaration) =>
    /[/\\]lib\.[^/\\]*\.d\.ts$/.test(declaration.getSourceFile().getFilePath()),
  );
}
