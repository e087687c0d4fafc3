import { expect, test } from "vitest";
import { openEnums } from "./open-enums.ts";

test("a union of string literals takes any other string too", () => {
  expect(openEnums("export type State = 'queued' | 'running';")).toBe(
    "export type State = 'queued' | 'running' | (string & {});",
  );
});

test("an enum inside a type, with null, is opened as well", () => {
  expect(openEnums("type Query = { mode?: 'any' | 'all' | null; order: Array<'a' | 'b'> };")).toBe(
    "type Query = { mode?: 'any' | 'all' | null | (string & {}); order: Array<'a' | 'b' | (string & {})> };",
  );
});

test("a discriminator and unions of other types stay as they are", () => {
  const source = "type Action = { action: 'create'; value: string | null; size: 1 | 2; kind: 'a' | number };";
  expect(openEnums(source)).toBe(source);
});
