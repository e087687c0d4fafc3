import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** One request that a server got. */
export interface ReceivedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** What a server does with a request: answers, says nothing at all, or breaks off in the middle of its answer. */
export type PreparedAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "silence"
  | "break off";

/** A server that answers as a test prepared it. */
export interface AnsweringServer {
  readonly url: string;
  /** In the order of their arrival. */
  readonly received: readonly ReceivedRequest[];
}

/** Starts a server on a free port that gives a prepared answer to each request; it ends with the test. A text body is sent as it is, any other as JSON. */
export async function startAnsweringServer(
  prepare: (request: ReceivedRequest) => PreparedAnswer,
): Promise<AnsweringServer> {
  const received: ReceivedRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = await receive(incoming);
    received.push(request);
    answer(response, prepare(request));
  });
  const listening = Promise.withResolvers<void>();
  server.listen(0, "127.0.0.1", listening.resolve);
  await listening.promise;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedRequest> {
  const chunks = await Array.fromAsync<Buffer>(incoming);
  const { method = "", url = "", headers } = incoming;
  return { method, path: url, headers, body: Buffer.concat(chunks).toString("utf8") };
}

function answer(response: ServerResponse, prepared: PreparedAnswer): void {
  if (prepared === "silence") return;
  if (prepared === "break off") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" });
    response.write('{"dags": [');
    setImmediate(() => response.destroy());
    return;
  }
  const { status, body, headers } = prepared;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}
