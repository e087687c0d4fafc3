import { writeSync } from "node:fs";
import type { ChildMessage } from "./messages.ts";

/** Sends a message. */
export type SendMessage = (message: ChildMessage) => void;

/**
 * Writes frames to a pipe at once: nothing is lost when the process ends the moment after, and log records, output and requests keep
 * their order.
 */
export function createFrameWriter(descriptor: number): SendMessage {
  return (message) => {
    const text = JSON.stringify(message);
    const frame = Buffer.allocUnsafe(4 + Buffer.byteLength(text));
    frame.writeUInt32BE(frame.length - 4, 0);
    frame.write(text, 4, "utf8");
    for (let written = 0; written < frame.length; ) written += writeSync(descriptor, frame, written);
  };
}
