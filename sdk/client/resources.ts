import type { CallOptions } from "./client-options.ts";

/** An Airflow variable. */
export interface Variable {
  readonly key: string;
  /** As Airflow stores it; JSON is text here. */
  readonly value: string;
  readonly description?: string | null | undefined;
}

/** An Airflow connection. A server never hands out passwords: they are masked in what it returns. */
export interface Connection {
  readonly connectionId: string;
  readonly type: string;
  readonly description?: string | null | undefined;
  readonly host?: string | null | undefined;
  readonly port?: number | null | undefined;
  readonly schema?: string | null | undefined;
  readonly login?: string | null | undefined;
  readonly password?: string | null | undefined;
  /** JSON as text. */
  readonly extra?: string | null | undefined;
}

/** An Airflow pool. */
export interface Pool {
  readonly name: string;
  readonly slots: number;
  readonly description?: string | null | undefined;
  /** Whether deferred tasks hold slots. */
  readonly includeDeferred?: boolean | undefined;
}

/** Variables, connections or pools of a server. */
export interface Resources<Resource> {
  /** Rejects with `JW5006` when there is none. */
  get(name: string, options?: CallOptions): Promise<Resource>;
  /**
   * Makes it, or changes the one of that name. What is left out stays as it is in a variable or a connection, and gets its default in a
   * pool.
   */
  set(resource: Resource, options?: CallOptions): Promise<void>;
  /** Rejects with `JW5006` when there is none. */
  delete(name: string, options?: CallOptions): Promise<void>;
}
