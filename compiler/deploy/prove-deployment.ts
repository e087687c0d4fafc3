import { setTimeout as delay } from "node:timers/promises";
import type { ImportError } from "#sdk/client/index.ts";
import { isJetwayError, JetwayError } from "#sdk/errors/index.ts";
import { describeServerState } from "./describe-server-state.ts";
import { type ExpectedDag, tryReadContentHash } from "./expected-dag.ts";
import { findImportError, importErrorFailure } from "./find-import-error.ts";
import type { ProofClient } from "./proof-client.ts";

/** What is to be proven. */
export interface ProofOptions {
  readonly dags: readonly ExpectedDag[];
  /** Absolute path that was deployed to, as this machine knows it. */
  readonly destination: string;
  /** Import errors that the server listed before anything was written: those are no news. */
  readonly importErrorsBefore: readonly ImportError[];
  readonly timeoutSeconds: number;
  readonly signal?: AbortSignal | undefined;
  /** Is told whenever another DAG is proven. */
  readonly onProgress?: (proven: number) => void;
  /** @defaultValue the machine's */
  readonly clock?: ProofClock;
}

/** Where the proof takes the time from. */
export interface ProofClock {
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
}

/** A DAG that Airflow shows with exactly the deployed content. */
export interface ProvenDag extends ExpectedDag {
  readonly isPaused: boolean;
}

/** What the server said last of a DAG that is not proven yet. */
type Answer = { readonly proven: ProvenDag } | { readonly said: string };

const machineClock: ProofClock = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, { signal });
  },
};

const firstPause = 300;
const longestPause = 3_000;
/** A server that is asked to read a file again puts it in front of its queue; asking more often does not help. */
const reparsePause = 10_000;

/**
 * Waits until Airflow shows every DAG with the very content that was deployed: the digest in the file that the server has is the one that was
 * written. A server that fails for a while is asked again.
 *
 * Throws JW7010 with Airflow's traceback when a file cannot be imported, JW7011 when the deadline passes, and what the client throws when it may not
 * ask.
 */
export async function proveDeployment(client: ProofClient, options: ProofOptions): Promise<readonly ProvenDag[]> {
  const { dags, timeoutSeconds, signal, clock = machineClock } = options;
  const deadline = clock.now() + timeoutSeconds * 1_000;
  const answers = new Map<ExpectedDag, Answer>();
  let nextReparse = clock.now();
  for (let pause = firstPause; ; pause = Math.min(pause * 1.5, longestPause)) {
    const pending = dags.filter((dag) => !isProven(answers.get(dag)));
    const reparses = clock.now() >= nextReparse;
    if (reparses) nextReparse = clock.now() + reparsePause;
    for (const dag of pending) answers.set(dag, await askForDag(client, dag, reparses));
    await refuseImportErrors(client, options, answers);

    const proven = [...answers.values()].filter(isProven).map((answer) => answer.proven);
    options.onProgress?.(proven.length);
    if (proven.length === dags.length) return proven;
    if (clock.now() >= deadline) throw await timedOut(client, options, answers);
    await clock.sleep(Math.min(pause, Math.max(0, deadline - clock.now())), signal);
  }
}

async function askForDag(client: ProofClient, expected: ExpectedDag, reparses: boolean): Promise<Answer> {
  const dag = client.dag(expected.dagId);
  try {
    const { isPaused, isStale, relativeFile } = await dag.details();
    const contentHash = tryReadContentHash(await dag.source());
    if (contentHash === expected.contentHash && !isStale) return { proven: { ...expected, isPaused } };
    if (reparses) await dag.reparse();
    if (contentHash === expected.contentHash) return { said: "the server has it, but has not read its file again yet" };
    if (contentHash === undefined) {
      return {
        said: `the server has a DAG of this id from ${relativeFile ?? "another file"}, which Jetway did not write`,
      };
    }
    return { said: `the server has another version, sha256:${contentHash.slice(0, 12)}…` };
  } catch (error) {
    if (isJetwayError(error) && error.code === "JW5006") return { said: "the server does not know it" };
    return { said: asPassingFailure(error) };
  }
}

async function refuseImportErrors(
  client: ProofClient,
  options: ProofOptions,
  answers: Map<ExpectedDag, Answer>,
): Promise<void> {
  let errors: readonly ImportError[];
  try {
    errors = await Array.fromAsync(client.importErrors());
  } catch (error) {
    const said = asPassingFailure(error);
    // Without this answer nothing is proven: an import error may be among what could not be read.
    for (const [dag, answer] of answers) if (isProven(answer)) answers.set(dag, { said });
    return;
  }
  for (const { file } of options.dags) {
    const found = findImportError(errors, `${options.destination}/${file}`, options.importErrorsBefore);
    if (found !== undefined) throw importErrorFailure(file, found);
  }
}

/** What passes by itself is told at the deadline; the rest ends the proof. */
function asPassingFailure(error: unknown): string {
  const passing = ["JW5001", "JW5002", "JW5003", "JW5006", "JW5009"];
  if (isJetwayError(error) && passing.includes(error.code)) return error.message;
  throw error;
}

async function timedOut(
  client: ProofClient,
  options: ProofOptions,
  answers: ReadonlyMap<ExpectedDag, Answer>,
): Promise<JetwayError> {
  const { dags, timeoutSeconds, destination } = options;
  const pending = dags.flatMap((dag) => {
    const answer = answers.get(dag);
    if (answer === undefined || isProven(answer)) return [];
    return `"${dag.dagId}" (${dag.file}, sha256:${dag.contentHash.slice(0, 12)}…): ${answer.said}`;
  });
  const state = await describeServerState(client);
  return new JetwayError(
    [
      `Airflow did not show ${pending.length} of ${dags.length} DAGs as deployed within ${timeoutSeconds} s.`,
      ...pending.slice(0, 10),
      ...(pending.length > 10 ? [`… and ${pending.length - 10} more`] : []),
      ...state,
    ].join("\n"),
    {
      code: "JW7011",
      hint: `Check that the server's DAG bundle is read from ${destination}. Airflow looks for new files every [dag_processor] refresh_interval seconds; --timeout waits longer.`,
    },
  );
}

function isProven(answer: Answer | undefined): answer is { readonly proven: ProvenDag } {
  return answer !== undefined && "proven" in answer;
}
