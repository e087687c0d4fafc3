import type { InternalAxiosRequestConfig } from "axios";
import { parseJson } from "../../codec/parse-json.ts";
import type { Client } from "../generated/client/index.ts";
import { unreadableError } from "./failure-error.ts";
import type { Question } from "./server-answer.ts";

/** The generated operations. */
export type Operations = typeof import("../generated/sdk.gen.ts");

/** The generated client, ready to send. */
export interface RestApi {
  readonly operations: Operations;
  readonly client: Client;
}

/** Loads the generated client and axios, which are too heavy to load before the first request. */
export async function loadRestApi(url: string): Promise<RestApi> {
  const [{ default: axios }, operations, { createClient }] = await Promise.all([
    import("axios"),
    import("../generated/sdk.gen.ts"),
    import("../generated/client/index.ts"),
  ]);
  const instance = axios.create({
    baseURL: url,
    headers: { Accept: "application/json" },
    // A redirect leads to a login page or to another host, which must not get the token.
    maxRedirects: 0,
    transformResponse: readAnswer,
  });
  return { operations, client: createClient({ axios: instance, baseURL: url, throwOnError: true }) };
}

/** What a request asked, for its error messages. */
export function questionOf(config: Pick<InternalAxiosRequestConfig, "method" | "url">, server: string): Question {
  const { pathname } = new URL(config.url ?? "", server);
  return { method: (config.method ?? "get").toUpperCase(), path: pathname, server };
}

/** Reads the JSON of a successful answer; what a failed one says is read where its error is made. */
function readAnswer(this: InternalAxiosRequestConfig, body: unknown, headers: unknown, status?: number): unknown {
  if (typeof body !== "string" || status === undefined || status < 200 || status > 299) return body;
  if (body === "") return undefined;
  try {
    return parseJson(body);
  } catch {
    throw unreadableError(questionOf(this, serverOf(this)), describeBody(body, headers));
  }
}

function serverOf(config: InternalAxiosRequestConfig): string {
  return new URL(config.url ?? "").origin;
}

function describeBody(body: string, headers: unknown): string {
  const contentType = String((headers as Readonly<Record<string, unknown>>)["content-type"] ?? "");
  if (/^\s*</.test(body) || contentType.includes("html")) return "an HTML page";
  return contentType.includes("json") ? "JSON that breaks off or is malformed" : "something that is not JSON";
}
