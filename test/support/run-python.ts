import { execFileSync } from "node:child_process";
import type { JsonValue } from "#sdk/ir/json-value.ts";

/**
 * Runs a Python script that reads JSON from `given` and leaves its answer in `answer`: the oracle for what emitted text means to Python. One
 * process for as many cases as the caller likes.
 */
export function runPython(script: string, given: JsonValue, interpreter = "python3"): unknown {
  const program = `import json, sys\ngiven = json.load(sys.stdin)\n${script}\njson.dump(answer, sys.stdout)\n`;
  const output = execFileSync(interpreter, ["-c", program], {
    input: JSON.stringify(given),
    encoding: "utf8",
    maxBuffer: 1 << 30,
  });
  return JSON.parse(output);
}
