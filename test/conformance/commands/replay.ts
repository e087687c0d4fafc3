import { askEngine, disagreements } from "../comparison/ask-engine.ts";
import { startOracle } from "../live/oracle-process.ts";
import { readReplayFile } from "../live/replay-file.ts";
import { minorOf } from "../recorded/recording-files.ts";

/** Asks Airflow and the engine the case in a file once more; returns what they disagree about. */
export async function replay(file: string, version: string | undefined, say: (line: string) => void) {
  const { case: traceCase, airflow } = await readReplayFile(file);
  const asked = version ?? airflow ?? "3.4.0b2";
  if (typeof traceCase !== "object" || traceCase === null) throw new Error(`${file} holds no case.`);
  const oracle = await startOracle(asked);
  try {
    const target = minorOf(asked);
    const expected = await oracle.ask(traceCase);
    say(`Airflow ${asked}: ${JSON.stringify(expected)}`);
    say(`engine:  ${JSON.stringify(askEngine({ ...traceCase, target }))}`);
    return disagreements(traceCase, target, expected);
  } finally {
    await oracle.close();
  }
}
