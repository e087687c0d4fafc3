import { JetwayError } from "../errors/index.ts";
import type { JsonValue } from "../ir/json-value.ts";
import { FrameReader } from "./frame-reader.ts";
import type { SendMessage } from "./frame-writer.ts";
import type { AnswerMessage, ParentMessage, RefusalMessage, ServiceRequest } from "./messages.ts";

interface Waiting {
  resolve(value: JsonValue | undefined): void;
  reject(error: Error): void;
  readonly request: ServiceRequest;
}

/**
 * Requests to the task process and their answers. It listens from the first request on and keeps the event loop alive only while
 * an answer is due, so that a handler that waits for nothing is noticed.
 */
export class RequestChannel {
  readonly #descriptor: number;
  readonly #send: SendMessage;
  readonly #onClose: () => void;
  readonly #waiting = new Map<number, Waiting>();
  #socket: Promise<{ ref(): void; unref(): void }> | undefined;
  #lastId = 0;

  constructor(descriptor: number, send: SendMessage, onClose: () => void) {
    this.#descriptor = descriptor;
    this.#send = send;
    this.#onClose = onClose;
  }

  /** Asks Airflow; undefined when it has no such thing. Rejects with JW6018 when it refuses. */
  async request(request: ServiceRequest): Promise<JsonValue | undefined> {
    const socket = await this.listen();
    const id = ++this.#lastId;
    const { promise, resolve, reject } = Promise.withResolvers<JsonValue | undefined>();
    this.#waiting.set(id, { resolve, reject, request });
    socket.ref();
    this.#send({ ...request, id });
    return promise.finally(() => {
      if (this.#waiting.size === 0) socket.unref();
    });
  }

  /** Starts to listen, also for the end of the pipe. */
  listen(): Promise<{ ref(): void; unref(): void }> {
    this.#socket ??= this.#open();
    return this.#socket;
  }

  async #open(): Promise<{ ref(): void; unref(): void }> {
    // Imported when it is needed: it costs as much as a sixth of Node's own start.
    const { Socket } = await import("node:net");
    const socket = new Socket({ fd: this.#descriptor, readable: true, writable: false });
    const reader = new FrameReader();
    socket.on("data", (chunk: Buffer) => {
      for (const message of reader.feed(chunk)) this.#settle(message);
    });
    socket.on("error", () => {});
    socket.on("close", () => this.#close());
    socket.unref();
    return socket;
  }

  #settle(message: ParentMessage): void {
    if (message.type === "start") return;
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === "answer") waiting?.resolve((message as AnswerMessage).value);
    else waiting?.reject(refused(waiting.request, message));
  }

  #close(): void {
    for (const { reject } of this.#waiting.values()) reject(new Error("The task process of Airflow is gone."));
    this.#waiting.clear();
    this.#onClose();
  }
}

const asked = {
  pullXCom: "to read an XCom",
  pushXCom: "to store an XCom",
  readVariable: "to read a variable",
  readConnection: "to read a connection",
  updateAsset: "to update an asset",
} as const satisfies Record<ServiceRequest["type"], string>;

function refused(request: ServiceRequest, { message }: RefusalMessage): JetwayError {
  return new JetwayError(`Airflow refused ${asked[request.type]}: ${message}`, {
    code: "JW6018",
    hint: "The message is Airflow's own; the task's log has the lines around it.",
  });
}
