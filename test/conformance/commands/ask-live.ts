import { checkFreshCases } from "../live/check-fresh-cases.ts";

/** How many cases are asked of which releases. */
export interface LiveOptions {
  readonly versions: readonly string[];
  /** Of all releases together. */
  readonly cases: number;
  readonly seed: number;
  readonly processes: number;
  readonly say: (line: string) => void;
}

/** Asks live Airflows fresh cases; returns what the engine answers otherwise, with the file that shows it again. */
export async function askLive({ versions, cases, seed, processes, say }: LiveOptions): Promise<readonly string[]> {
  const complaints: string[] = [];
  const count = Math.ceil(cases / versions.length);
  say(`seed ${seed}`);
  for (const version of versions) {
    const onAnswer = (answered: number) => {
      if (answered % 100 === 0) say(`Airflow ${version}: ${answered} of ${count}`);
    };
    const found = await checkFreshCases({ version, seed, count, processes, shrinkAtMost: 5, onAnswer });
    say(`Airflow ${version}: ${count} cases, ${found.length} disagreements`);
    for (const { file, differences } of found) complaints.push(`${file}\n  ${differences.join("\n  ")}`);
  }
  return complaints;
}
