import type { TraceCase } from "../cases/trace-case.ts";
import { askEngine, disagreements } from "../comparison/ask-engine.ts";
import { minorOf } from "../recorded/recording-files.ts";
import { askAll } from "./ask-all.ts";
import { startOracle } from "./oracle-process.ts";
import { type Disagreement, writeReplayFile } from "./replay-file.ts";
import { sampleCases, shrinkCase } from "./sample-cases.ts";

/** Which cases are asked of which Airflow. */
export interface FreshCases {
  readonly version: string;
  readonly seed: number;
  readonly count: number;
  readonly processes: number;
  /** How many disagreements are shrunk at most. */
  readonly shrinkAtMost: number;
  readonly onAnswer?: (answered: number) => void;
}

/** A disagreement and the file that shows it again. */
export interface FoundDisagreement extends Disagreement {
  readonly file: string;
}

/** Asks a live Airflow and the engine cases that neither has seen; what they disagree about is shrunk and written to files. */
export async function checkFreshCases(fresh: FreshCases): Promise<readonly FoundDisagreement[]> {
  const target = minorOf(fresh.version);
  const cases = sampleCases(target, fresh.seed, fresh.count);
  const answers = await askAll(fresh.version, cases, fresh);
  const differing = cases.flatMap((traceCase, index) => {
    const answer = answers[index];
    return answer !== undefined && disagreements(traceCase, target, answer).length > 0 ? [{ traceCase, index }] : [];
  });
  const found: FoundDisagreement[] = [];
  for (const [position, { traceCase, index }] of differing.entries()) {
    const smallest = position < fresh.shrinkAtMost ? await smallestLike(traceCase, index, fresh) : traceCase;
    found.push(await tell(smallest, index, fresh));
  }
  return found;
}

async function smallestLike(traceCase: TraceCase, index: number, { version, seed }: FreshCases): Promise<TraceCase> {
  const target = minorOf(version);
  const oracle = await startOracle(version);
  try {
    const differs = async (each: TraceCase) => disagreements(each, target, await oracle.ask(each)).length > 0;
    return (await shrinkCase(target, { seed, index }, differs)) ?? traceCase;
  } finally {
    await oracle.close();
  }
}

async function tell(traceCase: TraceCase, index: number, { version, seed }: FreshCases): Promise<FoundDisagreement> {
  const oracle = await startOracle(version);
  try {
    const expected = await oracle.ask(traceCase);
    const target = minorOf(version);
    const disagreement: Disagreement = {
      airflow: version,
      seed,
      index,
      case: traceCase,
      differences: disagreements(traceCase, target, expected),
      expected,
      actual: askEngine({ ...traceCase, target }),
    };
    return { ...disagreement, file: await writeReplayFile(disagreement) };
  } finally {
    await oracle.close();
  }
}
