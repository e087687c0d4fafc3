import { expect, test } from "vitest";
import type { LogRecord } from "#sdk/client/index.ts";
import { renderLogRecord } from "./render-log-record.ts";

const plain = { style: (_style: unknown, text: string) => text };

function record(more: Partial<LogRecord>): LogRecord {
  const timestamp = new Date("2026-01-01T00:00:00.5Z");
  return { timestamp, level: "info", message: "read", logger: "task", fields: {}, ...more };
}

test("a line has its time, its level and what was logged with it, but not what Airflow adds to each", () => {
  const fields = { month: "2001-01", flights: 3, ti_id: "01a2", run_id: "manual", filename: "task_log.py", lineno: 29 };
  expect(renderLogRecord(record({ fields }), plain)).toBe(
    '2026-01-01T00:00:00.500Z info    read month="2001-01" flights=3',
  );
});

test("marks that fold lines in the UI are left out", () => {
  expect(renderLogRecord(record({ message: "::group::Pre Execute" }), plain)).toBeUndefined();
  expect(renderLogRecord(record({ message: "::endgroup::" }), plain)).toBeUndefined();
});

test("an exception is shown below its line, with its frames and every line of its text", () => {
  const error = {
    exc_type: "TypeError",
    exc_value: "no data\n  at f (a.ts:1:2)",
    frames: [{ name: "execute", filename: "o.py", lineno: 9 }],
  };
  expect(
    renderLogRecord(record({ level: "error", message: "Task failed", fields: { error_detail: [error] } }), plain),
  ).toBe(
    "2026-01-01T00:00:00.500Z error   Task failed\n  at execute (o.py:9)\n  TypeError: no data\n    at f (a.ts:1:2)",
  );
});

test("a line that Airflow could not take apart is shown as it is, without what steers a terminal", () => {
  expect(renderLogRecord(record({ timestamp: null, level: null, message: "\u001b[2Jraw" }), plain)).toBe("␛[2Jraw");
});
