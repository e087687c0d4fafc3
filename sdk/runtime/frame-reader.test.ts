import { closeSync, mkdtempSync, openSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { FrameReader, readFrameSync } from "./frame-reader.ts";
import { createFrameWriter } from "./frame-writer.ts";
import type { ParentMessage } from "./messages.ts";

/** The bytes of messages as they stand on a pipe. */
function bytesOf(messages: readonly ParentMessage[]): Buffer {
  const frames = messages.map((message) => {
    const body = Buffer.from(JSON.stringify(message));
    const header = Buffer.alloc(4);
    header.writeUInt32BE(body.length);
    return Buffer.concat([header, body]);
  });
  return Buffer.concat(frames);
}

const answers = fc.array(
  fc.record(
    { type: fc.constant("answer" as const), id: fc.nat(), value: fc.string({ unit: "binary" }) },
    { noNullPrototype: true },
  ),
);

property.prop([answers, fc.array(fc.nat({ max: 40 }))])(
  "messages come out whole and in order, however the pipe cuts them",
  (messages, sizes) => {
    const bytes = bytesOf(messages);
    const reader = new FrameReader();
    const read: ParentMessage[] = [];
    let start = 0;
    for (const size of [...sizes, bytes.length]) {
      read.push(...reader.feed(bytes.subarray(start, start + size)));
      start += size;
    }
    expect(read).toStrictEqual(messages);
  },
);

test("a message that is written is read without an event loop, and the end of the pipe is no message", () => {
  const file = join(mkdtempSync(join(tmpdir(), "jetway-frames-")), "pipe");
  const writing = openSync(file, "w");
  const send = createFrameWriter(writing);
  send({ type: "output", stream: "stdout", text: "é\ud800" });
  send({ type: "hello", protocol: 1, node: "v24.0.0" });
  closeSync(writing);
  expect(readFileSync(file).readUInt32BE(0)).toBe(
    Buffer.byteLength('{"type":"output","stream":"stdout","text":"é\\ud800"}'),
  );
  const reading = openSync(file, "r");
  expect(readFrameSync(reading)).toStrictEqual({ type: "output", stream: "stdout", text: "é\ud800" });
  expect(readFrameSync(reading)).toMatchObject({ type: "hello" });
  expect(readFrameSync(reading)).toBeUndefined();
  closeSync(reading);
});
