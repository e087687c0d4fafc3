import { inspect } from "node:util";
import type { JsonValue } from "../../ir/index.ts";

/** Texts shorter than this are not masked, as in Airflow (`[logging] min_length_masked_secret`): masking them would shred every log line. */
const shortestSecret = 5;

/** Names whose values are secrets, as Airflow ships them (`DEFAULT_SENSITIVE_FIELDS`); those that contain another one are left out. */
const sensitiveNames = [
  "access_key",
  "api_key",
  "apikey",
  "auth_header",
  "authorization",
  "bearer",
  "connection_string",
  "dsn",
  "keyfile_dict",
  "passphrase",
  "passwd",
  "password",
  "private_key",
  "proxies",
  "proxy",
  "secret",
  "service_account",
  "service_key",
  "token",
];

/** Whether Airflow takes the value of a field or variable with this name for a secret; `apiKey` and `api-key` are `api_key`. */
export function isSensitiveName(name: string): boolean {
  const plain = name.toLowerCase().replaceAll(/\W/g, "_");
  const split = name
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .replaceAll(/\W/g, "_");
  return sensitiveNames.some((sensitive) => plain.includes(sensitive) || split.includes(sensitive));
}

/**
 * A secret in every form in which a program may print it: as it is, in JSON, as `inspect` quotes it and in URLs; of a secret of several lines each line as
 * well, since a log is written line by line. The same forms as in the Python runtime's `masking.py`.
 */
function printedForms(secret: string): readonly string[] {
  return [secret, ...secret.split(/\r\n|[\n\r]/)].flatMap((part) => [
    part,
    JSON.stringify(part).slice(1, -1),
    inspect(part).slice(1, -1),
    encodeURIComponent(part.toWellFormed()),
    new URLSearchParams([["", part]]).toString().slice(1),
  ]);
}

/** The secrets that the tasks of a run have read; log lines and errors pass through it. */
export class SecretMask {
  readonly #secrets = new Set<string>();

  /** From now on this text is masked. */
  add(secret: string | null | undefined): void {
    for (const form of printedForms(secret ?? "")) if (form.length >= shortestSecret) this.#secrets.add(form);
  }

  /** From now on the values of sensitive names in this value are masked, at any depth. */
  addSensitiveMembers(value: JsonValue): void {
    if (typeof value !== "object" || value === null) return;
    for (const [name, member] of Object.entries(value) as [string, JsonValue][]) {
      if (typeof member === "string" && isSensitiveName(name)) this.add(member);
      else this.addSensitiveMembers(member);
    }
  }

  /** The text with every known secret replaced by three asterisks. */
  maskText(text: string): string {
    let masked = text;
    for (const secret of this.#longestFirst()) masked = masked.replaceAll(secret, "***");
    return masked;
  }

  /** A JSON value in which every text is masked. */
  maskValue<Value extends JsonValue>(value: Value): Value {
    if (this.#secrets.size === 0) return value;
    return JSON.parse(JSON.stringify(value), (_key, member) =>
      typeof member === "string" ? this.maskText(member) : member,
    );
  }

  /** A secret may be part of another one. */
  #longestFirst(): string[] {
    return [...this.#secrets].sort((left, right) => right.length - left.length);
  }
}
