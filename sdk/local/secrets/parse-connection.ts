import { JetwayError } from "../../errors/index.ts";
import type { JsonObject, JsonValue } from "../../ir/index.ts";
import type { TaskConnection } from "../../task/index.ts";

/**
 * Reads a connection as Airflow reads the environment variable `AIRFLOW_CONN_<ID>`: a URI, or JSON with `conn_type`, `host`, `login`, `password`, `schema`,
 * `port` and `extra`.
 *
 * @throws JW4012 when it is neither. The message does not quote the text, which holds secrets.
 */
export function parseConnection(connectionId: string, text: string): TaskConnection {
  return text.trimStart().startsWith("{") ? fromJson(connectionId, text) : fromUri(connectionId, text);
}

function fromJson(connectionId: string, text: string): TaskConnection {
  const fields = parseObject(text);
  if (fields === undefined) throw unreadable(connectionId, "the text begins with { and is no JSON object");
  const port = fields["port"];
  const number = port === undefined || port === null || port === "" ? null : Number(port);
  if (number !== null && !Number.isInteger(number)) throw unreadable(connectionId, "its port is no whole number");
  const extra = fields["extra"];
  return {
    connectionId,
    connectionType: normalizeType(textOf(fields["conn_type"]) ?? ""),
    host: textOf(fields["host"]),
    port: number,
    login: textOf(fields["login"]),
    password: textOf(fields["password"]),
    schema: textOf(fields["schema"]),
    extra: (typeof extra === "string" ? parseObject(extra) : asObject(extra)) ?? {},
  };
}

/** `scheme://login:password@host:port/schema?extra`; the host may carry a protocol of its own (`http://https://host`). */
function fromUri(connectionId: string, text: string): TaskConnection {
  const parts =
    /^([a-z][\w+.-]*):\/\/(?:([a-z][\w+.-]*):\/\/)?(?:([^@/?]*)@)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/is.exec(text);
  if (parts === null) throw unreadable(connectionId, "it is no URI");
  const [, type = "", protocol, user, address = "", schema, query] = parts;
  const [login, password] = user === undefined ? [] : splitOnce(user, ":");
  const [, host = "", port] = /^(\[[^\]]*\]|[^:]*)(?::(\d*))?$/.exec(address) ?? [];
  if (address !== "" && host === "" && port === undefined)
    throw unreadable(connectionId, "its port is no whole number");
  const hostname = decodeURIComponent(host.replace(/^\[|\]$/g, ""));
  return {
    connectionId,
    connectionType: normalizeType(type),
    host: protocol === undefined || hostname === "" ? hostname || null : `${protocol}://${hostname}`,
    port: port ? Number(port) : null,
    login: decoded(login),
    password: decoded(password),
    schema: schema === undefined ? null : decoded(schema),
    extra: query === undefined ? {} : readQuery(query),
  };
}

/** Airflow: `__extra__` holds JSON of any shape, other keys are the extras themselves. */
function readQuery(query: string): JsonObject {
  const fields = new URLSearchParams(query);
  const whole = fields.get("__extra__");
  return whole === null ? Object.fromEntries(fields) : (parseObject(whole) ?? {});
}

function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text: string | undefined): string | null {
  if (text === undefined) return null;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function normalizeType(type: string): string {
  return type === "postgresql" ? "postgres" : type.replaceAll("-", "_");
}

function parseObject(text: string): JsonObject | undefined {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function asObject(value: JsonValue | undefined): JsonObject | undefined {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as JsonObject) : undefined;
}

function textOf(value: JsonValue | undefined): string | null {
  return value === undefined || value === null ? null : String(value);
}

function unreadable(connectionId: string, why: string): JetwayError {
  return new JetwayError(`Connection "${connectionId}" cannot be read: ${why}.`, {
    code: "JW4012",
    hint: 'Write postgres://login:password@host:5432/schema, or JSON: {"conn_type": "postgres", "host": "…", "password": "…"}.',
  });
}
