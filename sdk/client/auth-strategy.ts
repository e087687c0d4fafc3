/** What a strategy may use to come by a token. */
export interface AuthContext {
  /** The client's URL, without a slash at its end. */
  readonly url: string;
  readonly signal: AbortSignal;
  /** Sends a request without a token to a path below the URL and returns the answer's JSON; fails like every call of the client. */
  readonly request: (method: "GET" | "POST", path: string, body?: Readonly<Record<string, string>>) => Promise<unknown>;
}

/**
 * How a client comes by the bearer token that it sends. Asked before the first request, and once more when the server answers 401; the
 * token is kept in memory only.
 */
export interface AuthStrategy {
  /** What it is called in error messages. */
  readonly name: string;
  readonly getToken: (context: AuthContext) => Promise<string>;
}
