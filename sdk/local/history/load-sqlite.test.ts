import { expect, test, vi } from "vitest";
import { loadSqlite } from "./load-sqlite.ts";

test("only the warning about SQLite is kept back, and only while it is loaded", () => {
  const printed = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  const builtin = vi.spyOn(process, "getBuiltinModule").mockImplementation(() => {
    process.emitWarning("SQLite is an experimental feature and might change at any time", "ExperimentalWarning");
    process.emitWarning("something else", "ExperimentalWarning");
    return {};
  });
  try {
    loadSqlite();
    process.emitWarning("SQLite is an experimental feature, says somebody later");
    expect(printed.mock.calls.map(([warning]) => warning)).toEqual([
      "something else",
      "SQLite is an experimental feature, says somebody later",
    ]);
  } finally {
    builtin.mockRestore();
    printed.mockRestore();
  }
});
