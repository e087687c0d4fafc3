import { createHash } from "node:crypto";
import { askEngine } from "../comparison/ask-engine.ts";
import { minorOf, readRecording } from "../recorded/recording-files.ts";

/** One hash of all that the engine answers to the recorded cases: the same on every machine and under every version of Node. */
export async function digest(versions: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const version of versions) {
    for (const { case: traceCase } of await readRecording(version)) {
      hash.update(JSON.stringify(askEngine({ ...traceCase, target: minorOf(version) })));
    }
  }
  return hash.digest("hex");
}
