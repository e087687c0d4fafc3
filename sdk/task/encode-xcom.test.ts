import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { encode } from "../codec/index.ts";
import { encodeXCom } from "./encode-xcom.ts";

test("text with half of a surrogate pair is refused by its place", () => {
  const rows = [{ origin: "SFO" }, { origin: "\ud83d" }];
  expect(() => encodeXCom({ rows }, "result")).toThrow(/^result\.rows\[1\]\.origin holds half of a surrogate pair/);
  expect(() => encodeXCom({ "\ude00": 1 }, "result")).toThrow(/^a key of result holds/);
  expect(() => encodeXCom("\ud83d", "result")).toThrow(expect.objectContaining({ code: "JW6022" }));
});

test("whole pairs are text like any other", () => {
  expect(encodeXCom(["😀"], "result")).toEqual(["😀"]);
});

test.prop([fc.jsonValue()])("every other value is encoded as the codec does", (value) => {
  expect(encodeXCom(value, "result")).toEqual(encode(value));
});
