import { compareAnswers } from "../comparison/compare-answers.ts";
import { askAll } from "../live/ask-all.ts";
import { sampleCases } from "../live/sample-cases.ts";
import type { RecordedCase } from "../recorded/recorded-case.ts";
import { minorOf, readRecording, writeRecording } from "../recorded/recording-files.ts";

/** What is to be recorded, and with how many processes. */
export interface RecordOptions {
  readonly versions: readonly string[];
  readonly cases: number;
  readonly seed: number;
  readonly processes: number;
  readonly say: (line: string) => void;
}

/** Records what each release answers to the cases of a seed. A case that ends in a way which the format cannot tell is left out. */
export async function record({ versions, cases, seed, processes, say }: RecordOptions): Promise<void> {
  for (const version of versions) {
    const sampled = sampleCases(minorOf(version), seed, cases);
    const onAnswer = (answered: number) => {
      if (answered % 100 === 0) say(`${version}: ${answered} of ${cases}`);
    };
    const answers = await askAll(version, sampled, { processes, onAnswer });
    const recorded = sampled.flatMap((traceCase, index): RecordedCase[] => {
      const answer = answers[index];
      if (answer === undefined || (!answer.ok && answer.error.type === "OutsideTheMachine")) return [];
      return [{ case: traceCase, answer }];
    });
    await writeRecording(version, recorded);
    const refused = recorded.filter(({ answer }) => !answer.ok).length;
    say(`${version}: recorded ${recorded.length} cases, ${refused} of them refused`);
  }
}

/** Asks each release a part of its recorded cases again; returns what it answers differently now. */
export async function checkRecordings({
  versions,
  cases,
  seed,
  processes,
  say,
}: RecordOptions): Promise<readonly string[]> {
  const complaints: string[] = [];
  for (const version of versions) {
    const recording = await readRecording(version);
    const start = seed % recording.length;
    const sample = [...recording.slice(start), ...recording.slice(0, start)].slice(0, cases);
    const answers = await askAll(
      version,
      sample.map((each) => each.case),
      { processes },
    );
    const differing = sample.flatMap((each, index) => {
      const answer = answers[index];
      const differences = answer === undefined ? ["no answer"] : compareAnswers(each.answer, answer);
      return differences.length === 0 ? [] : [`${version}, ${JSON.stringify(each.case)}: ${differences.join("; ")}`];
    });
    say(`${version}: asked ${sample.length} recorded cases again, ${differing.length} are answered differently`);
    complaints.push(...differing);
  }
  return complaints;
}
