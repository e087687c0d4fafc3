import type { LogRecord } from "./log-record.ts";

/** Members of a structured log message that a record has a name for. */
const named: ReadonlySet<string> = new Set(["timestamp", "event", "level", "logger"]);

/**
 * The records of a part of a log. Airflow writes a list of structured messages, or of plain lines where the log is not structured. The
 * group that says from which files the log was put together is no part of the log and left out.
 */
export function parseLogContent(content: readonly unknown[]): LogRecord[] {
  const records = content.map(parseMessage);
  if (records[0]?.message !== "::group::Log message source details") return records;
  return records.slice(records.findIndex(({ message }) => message === "::endgroup::") + 1);
}

function parseMessage(message: unknown): LogRecord {
  if (typeof message !== "object" || message === null) return plainRecord(String(message));
  const { timestamp, event, level, logger } = message as Readonly<Record<string, unknown>>;
  return {
    timestamp: typeof timestamp === "string" ? parseTimestamp(timestamp) : null,
    level: typeof level === "string" ? level : null,
    message: typeof event === "string" ? event : JSON.stringify(event ?? ""),
    logger: typeof logger === "string" ? logger : null,
    fields: Object.fromEntries(Object.entries(message).filter(([name]) => !named.has(name))),
  };
}

function plainRecord(message: string): LogRecord {
  return { timestamp: null, level: null, message, logger: null, fields: {} };
}

function parseTimestamp(text: string): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : date;
}
