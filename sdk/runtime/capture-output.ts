import type { Writable } from "node:stream";
import type { SendMessage } from "./frame-writer.ts";
import type { OutputStream } from "./messages.ts";

/**
 * Sends what is written to `process.stdout` and `process.stderr` as messages, so that it keeps its order among log records. The streams
 * are made when they are first used: most tasks never do. What goes past them (native code, child processes) reaches the log through the real pipes.
 */
export function captureOutput(send: SendMessage): void {
  for (const stream of ["stdout", "stderr"] as const) {
    let writable: Writable | undefined;
    Object.defineProperty(process, stream, {
      configurable: true,
      enumerable: true,
      get: () => {
        writable ??= createOutput(stream, send);
        return writable;
      },
    });
  }
}

function createOutput(stream: OutputStream, send: SendMessage): Writable {
  const { Writable } = process.getBuiltinModule("node:stream");
  const { StringDecoder } = process.getBuiltinModule("node:string_decoder");
  const decoder = new StringDecoder("utf8");
  const writable = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      send({ type: "output", stream, text: typeof chunk === "string" ? chunk : decoder.write(chunk) });
      done();
    },
  });
  return Object.assign(writable, { fd: stream === "stdout" ? 1 : 2 });
}
