import type { ExpectedAnswer } from "../cases/expected-answer.ts";
import { type OracleProcess, startOracle } from "./oracle-process.ts";

/** Asks a real Airflow many cases, in several processes at once; the answers stand as the cases do. */
export async function askAll(
  version: string,
  cases: readonly unknown[],
  options: { readonly processes: number; readonly onAnswer?: (answered: number) => void },
): Promise<readonly ExpectedAnswer[]> {
  const answers: ExpectedAnswer[] = [];
  let next = 0;
  let answered = 0;
  const work = async (oracle: OracleProcess) => {
    while (next < cases.length) {
      const index = next++;
      answers[index] = await oracle.ask(cases[index]);
      options.onAnswer?.(++answered);
    }
  };
  const count = Math.min(options.processes, Math.max(cases.length, 1));
  const oracles = await Promise.all(Array.from({ length: count }, () => startOracle(version)));
  try {
    await Promise.all(oracles.map(work));
  } finally {
    await Promise.all(oracles.map((oracle) => oracle.close()));
  }
  return answers;
}
