import type { JsonValue } from "../../ir/index.ts";

/** Key of what a task returns. */
export const returnValueKey = "return_value";

/**
 * The XComs of a run, as text: what is read is never the object that was written, so a task cannot change what another one reads, offline as on Airflow.
 */
export class XComStore {
  /** By task id, map index and key. */
  readonly #texts = new Map<string, Map<number, Map<string, string>>>();

  /** Stores a value in the encoding of the codec. */
  set(taskId: string, mapIndex: number, key: string, encoded: JsonValue): void {
    const instances = this.#texts.get(taskId) ?? new Map<number, Map<string, string>>();
    this.#texts.set(taskId, instances);
    const keys = instances.get(mapIndex) ?? new Map<string, string>();
    instances.set(mapIndex, keys);
    keys.set(key, JSON.stringify(encoded));
  }

  /** A fresh copy of a value, encoded; undefined when there is none. */
  get(taskId: string, mapIndex: number, key: string): JsonValue | undefined {
    const text = this.#texts.get(taskId)?.get(mapIndex)?.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }

  /** What the instances of a task pushed, by map index; those that pushed nothing are left out, as in Airflow's `LazyXComSequence`. */
  list(taskId: string, key: string): readonly JsonValue[] {
    const instances = [...(this.#texts.get(taskId) ?? [])].sort(([left], [right]) => left - right);
    return instances.flatMap(([, keys]) => {
      const text = keys.get(key);
      return text === undefined ? [] : [JSON.parse(text)];
    });
  }

  /** Forgets what a task instance pushed: Airflow does so at the start of every try. */
  clear(taskId: string, mapIndex: number): void {
    this.#texts.get(taskId)?.delete(mapIndex);
  }

  /** What a task instance pushed, as JSON text by key. */
  textsOf(taskId: string, mapIndex: number): ReadonlyMap<string, string> {
    return this.#texts.get(taskId)?.get(mapIndex) ?? new Map();
  }

  /** Every value, encoded, by task id (`task[0]` for an instance of a mapped task) and key. */
  snapshot(): Readonly<Record<string, Readonly<Record<string, JsonValue>>>> {
    const entries = [...this.#texts].flatMap(([taskId, instances]) =>
      [...instances].map(([mapIndex, keys]) => {
        const name = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
        return [name, Object.fromEntries([...keys].map(([key, text]) => [key, JSON.parse(text)]))];
      }),
    );
    return Object.fromEntries(entries);
  }
}
