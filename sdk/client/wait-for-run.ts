import { JetwayError } from "../errors/jetway-error.ts";
import { secondsOf } from "../time/duration.ts";
import type { WaitOptions } from "./client-options.ts";
import type { Surroundings } from "./connection/surroundings.ts";
import type { DagRun, FinishedDagRun } from "./dag-run.ts";
import type { DagRunHandle } from "./dag-run-handle.ts";
import { isFinishedRunState } from "./states.ts";

const firstPause = 500;
const longestPause = 5000;

/** Asks for a run until it has ended. */
export async function waitForRun(
  details: DagRunHandle["details"],
  options: WaitOptions & { readonly signal: AbortSignal },
  surroundings: Surroundings,
): Promise<FinishedDagRun> {
  const { signal, timeout, pollInterval } = options;
  const seconds = timeout === undefined ? Number.POSITIVE_INFINITY : secondsOf(timeout, "timeout");
  const deadline = surroundings.now() + seconds * 1000;
  const fixedPause = pollInterval === undefined ? undefined : secondsOf(pollInterval, "pollInterval") * 1000;
  for (let pause = fixedPause ?? firstPause; ; pause = fixedPause ?? Math.min(pause * 1.5, longestPause)) {
    const run = await details({ signal });
    if (isFinished(run)) return run;
    const left = deadline - surroundings.now();
    if (left <= 0) throw waitedInVain(run, seconds);
    await surroundings.sleep(Math.min(pause, left), signal);
  }
}

function isFinished(run: DagRun): run is FinishedDagRun {
  return isFinishedRunState(run.state);
}

function waitedInVain(run: DagRun, seconds: number): JetwayError {
  return new JetwayError(
    `The run "${run.runId}" of the DAG "${run.dagId}" did not end within ${seconds} seconds: it is ${run.state}.`,
    {
      code: "JW5011",
      hint:
        run.state === "queued"
          ? "Look whether the DAG is paused, and whether the scheduler is healthy."
          : "Wait longer, or look at the logs of the tasks that run.",
    },
  );
}
