import type { JsonValue } from "../../ir/index.ts";

/** Key of what a task returns. */
export const returnValueKey = "return_value";

/**
 * The XComs of a run, as text: what is read is never the object that was written, so a task cannot change what another one reads, offline as on Airflow.
 */
export class XComStore {
  readonly #texts = new Map<string, Map<string, string>>();

  /** Stores a value in the encoding of the codec. */
  set(taskId: string, key: string, encoded: JsonValue): void {
    const keys = this.#texts.get(taskId) ?? new Map<string, string>();
    keys.set(key, JSON.stringify(encoded));
    this.#texts.set(taskId, keys);
  }

  /** A fresh copy of a value, encoded; undefined when there is none. */
  get(taskId: string, key: string): JsonValue | undefined {
    const text = this.#texts.get(taskId)?.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** Forgets what a task pushed: Airflow does so at the start of every try. */
  clear(taskId: string): void {
    this.#texts.delete(taskId);
  }

  /** Every value, encoded, by task id and key. */
  snapshot(): Readonly<Record<string, Readonly<Record<string, JsonValue>>>> {
    const entries = [...this.#texts].map(([taskId, keys]) => {
      return [taskId, Object.fromEntries([...keys].map(([key, text]) => [key, JSON.parse(text)]))];
    });
    return Object.fromEntries(entries);
  }
}
