import { expect, test } from "vitest";
import { parseLogContent } from "./parse-log-content.ts";

test("a structured message becomes a record with its own fields apart", () => {
  const message = {
    timestamp: "2026-11-22T13:35:27.441161Z",
    event: "reading flights",
    level: "info",
    logger: "jetway",
    month: "2001-01",
  };
  expect(parseLogContent([message])).toEqual([
    {
      timestamp: new Date("2026-11-22T13:35:27.441Z"),
      level: "info",
      message: "reading flights",
      logger: "jetway",
      fields: { month: "2001-01" },
    },
  ]);
});

test("the group of log sources is left out, in the form of 3.0 and in that of 3.4", () => {
  const line = { event: "line" };
  const sources30 = [{ event: "::group::Log message source details", sources: ["a.log"] }, { event: "::endgroup::" }];
  const sources34 = [
    { event: "::group::Log message source details" },
    { event: "a.log" },
    { event: "b.log" },
    { event: "::endgroup::" },
  ];
  expect(parseLogContent([...sources30, line]).map(({ message }) => message)).toEqual(["line"]);
  expect(parseLogContent([...sources34, line]).map(({ message }) => message)).toEqual(["line"]);
});

test("another group at the beginning stays", () => {
  const content = [{ event: "::group::Pre Execute" }, { event: "::endgroup::" }];
  expect(parseLogContent(content)).toHaveLength(2);
});

test("a plain line is a message without time and level", () => {
  expect(parseLogContent(["plain"])).toEqual([
    { timestamp: null, level: null, message: "plain", logger: null, fields: {} },
  ]);
});
