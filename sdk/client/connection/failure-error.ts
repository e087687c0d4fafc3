import { JetwayError } from "../../errors/jetway-error.ts";
import type { Question } from "./server-answer.ts";

/** Reasons by Node's error code, in words and with what to do. */
const reasons: Readonly<Record<string, readonly [reason: string, hint: string]>> = {
  ECONNREFUSED: ["nothing listens there", "Start the server, or correct the host and port."],
  ENOTFOUND: ["the host name is not known", "Correct the host name, or connect to the network that knows it."],
  EAI_AGAIN: ["the host name could not be looked up", "Check the network and its name servers."],
  EHOSTUNREACH: ["the host cannot be reached", "Check the network, a VPN or a firewall."],
  ENETUNREACH: ["the network cannot be reached", "Check the network, a VPN or a firewall."],
  ETIMEDOUT: ["the connection took too long", "Check the network, a VPN or a firewall."],
  ECONNRESET: ["the connection was closed early", "Look at the log of the server, or of a proxy in front of it."],
  EPIPE: ["the connection was closed early", "Look at the log of the server, or of a proxy in front of it."],
  ERR_BAD_RESPONSE: ["the answer broke off", "Look at the log of the server, or of a proxy in front of it."],
  EPROTO: ["the server does not speak TLS there", "Write http:// instead of https://, or correct the port."],
};

/** Failures that often pass by themselves: a server that starts again, a name server that is busy. */
const passing: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ERR_BAD_RESPONSE",
]);

/** Whether the same request may get an answer a moment later. */
export function passesByItself(failure: unknown): boolean {
  return passing.has(codeOf(failure));
}

/** The error for a request that got no answer. */
export function failureError(failure: unknown, question: Question): JetwayError {
  const code = codeOf(failure);
  const [reason, hint] = reasons[code] ?? certificateReason(code) ?? [code, "Check the URL and the network."];
  return new JetwayError(`No connection to ${question.server} for ${question.method} ${question.path}: ${reason}.`, {
    code: "JW5001",
    hint,
    // The original holds the request with its token.
    cause: new Error(code),
  });
}

/** The error for a request that took too long. */
export function timeoutError(question: Question, milliseconds: number): JetwayError {
  const limit = `${milliseconds / 1000} seconds`;
  return new JetwayError(`${question.server} did not answer ${question.method} ${question.path} within ${limit}.`, {
    code: "JW5002",
    hint: "Try again, or give the client a longer timeout.",
  });
}

/** The error for an answer that says success but is not the JSON of Airflow's API. */
export function unreadableError(question: Question, found: string): JetwayError {
  return new JetwayError(`${question.server} answered ${question.method} ${question.path} with ${found}.`, {
    code: "JW5003",
    hint: "Give the URL of the Airflow API server itself; a proxy or a login page may answer in its place.",
  });
}

function certificateReason(code: string): readonly [string, string] | undefined {
  if (!/CERT|SIGNATURE|SSL/.test(code)) return undefined;
  return [
    `its certificate is not trusted (${code})`,
    "Name the certificate of its authority in the environment variable NODE_EXTRA_CA_CERTS.",
  ];
}

function codeOf(failure: unknown): string {
  const code = (failure as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" ? code : "unknown reason";
}
