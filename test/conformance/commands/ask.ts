import { startOracle } from "../live/oracle-process.ts";
import { readReplayFile } from "../live/replay-file.ts";

/** What a real Airflow answers to the case in a file, one line per event. */
export async function ask(file: string, version: string): Promise<string> {
  const { case: traceCase } = await readReplayFile(file);
  const oracle = await startOracle(version);
  try {
    const answer = await oracle.ask(traceCase);
    if (!answer.ok) return JSON.stringify(answer, undefined, 2);
    const { trace = [], ...ends } = answer;
    return [...trace.map((event) => JSON.stringify(event)), JSON.stringify(ends)].join("\n");
  } finally {
    await oracle.close();
  }
}
