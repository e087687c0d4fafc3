import { readSync } from "node:fs";
import { parseJson } from "../codec/index.ts";
import type { ParentMessage } from "./messages.ts";

const headerLength = 4;

/** Puts frames together from the chunks in which they arrive: four bytes of length, big-endian, then JSON in UTF-8. */
export class FrameReader<Message extends { readonly type: string } = ParentMessage> {
  #chunks: Buffer[] = [];
  #length = 0;

  /** The messages that a chunk completes. */
  *feed(chunk: Buffer): Generator<Message> {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    for (;;) {
      const frameLength = this.#frameLength();
      if (frameLength === undefined || this.#length < headerLength + frameLength) return;
      const bytes = Buffer.concat(this.#chunks);
      const end = headerLength + frameLength;
      this.#chunks = [bytes.subarray(end)];
      this.#length = bytes.length - end;
      yield parseMessage<Message>(bytes.subarray(headerLength, end));
    }
  }

  #frameLength(): number | undefined {
    if (this.#length < headerLength) return undefined;
    const [first] = this.#chunks;
    if (first === undefined || first.length < headerLength) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0]?.readUInt32BE(0);
  }
}

/** Waits for one frame without an event loop; undefined when the pipe has closed. */
export function readFrameSync(descriptor: number): ParentMessage | undefined {
  const header = readExactly(descriptor, headerLength);
  const body = header && readExactly(descriptor, header.readUInt32BE(0));
  return body && parseMessage<ParentMessage>(body);
}

function readExactly(descriptor: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length; ) {
    const count = readSync(descriptor, bytes, filled, length - filled, null);
    if (count === 0) return undefined;
    filled += count;
  }
  return bytes;
}

function parseMessage<Message extends { readonly type: string }>(bytes: Buffer): Message {
  const message: unknown = parseJson(bytes.toString("utf8"));
  if (isMessage<Message>(message)) return message;
  throw new Error("What the task process sent is no message of the protocol.");
}

/** The rest of a message's shape follows from its type: both ends are of one protocol version. */
function isMessage<Message>(json: unknown): json is Message {
  return typeof json === "object" && json !== null && "type" in json;
}
