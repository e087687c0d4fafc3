import type { Surroundings } from "#sdk/client/connection/surroundings.ts";
import { assembleClient } from "#sdk/client/create-client.ts";
import { type ClientOptions, password } from "#sdk/client/index.ts";
import {
  type AnsweringServer,
  type PreparedAnswer,
  type ReceivedRequest,
  startAnsweringServer,
} from "./answering-server.ts";

/** The password of every quick client. */
export const secret = "correct horse battery staple";

/** What a server answers that has the variable that is asked for. */
export const variable: PreparedAnswer = { status: 200, body: { key: "a", value: "1", description: null } };

/** What an ordinary server answers before it comes to the point: its version and a token. */
export function ordinary(request: ReceivedRequest): PreparedAnswer | undefined {
  if (request.path === "/api/v2/version") return { status: 200, body: { version: "3.4.0", git_version: null } };
  if (request.path === "/auth/token") return { status: 201, body: { access_token: "first-token" } };
  return undefined;
}

/** A server that answers everything but the version and the token as given. */
export function serverAnswering(prepare: (request: ReceivedRequest) => PreparedAnswer): Promise<AnsweringServer> {
  return startAnsweringServer((request) => ordinary(request) ?? prepare(request));
}

/** A client whose pauses are over at once, and the milliseconds of each. */
export function quickClient(url: string, options: Partial<ClientOptions> = {}) {
  const surroundings = quickSurroundings();
  const auth = password({ username: "admin", password: secret });
  return { client: assembleClient({ url, auth, ...options }, surroundings), pauses: surroundings.pauses };
}

/** A clock that stands still but for the pauses. */
function quickSurroundings(): Surroundings & { readonly pauses: number[] } {
  const pauses: number[] = [];
  let now = Date.UTC(2026, 0, 1);
  return {
    pauses,
    now: () => now,
    random: () => 0,
    sleep: async (milliseconds, signal) => {
      signal.throwIfAborted();
      pauses.push(milliseconds);
      now += milliseconds;
    },
  };
}

/** What a promise rejects with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("It did not reject.");
}
