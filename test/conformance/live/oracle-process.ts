import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { ensureAirflowEnvironment } from "../../../scripts/airflow/airflow-environment.ts";
import { airflowProcessEnvironment } from "../../../scripts/airflow/server-environment.ts";
import type { ExpectedAnswer } from "../cases/expected-answer.ts";

/** A process in which a real Airflow answers cases, in the order in which they are asked. */
export interface OracleProcess {
  ask(traceCase: unknown): Promise<ExpectedAnswer>;
  close(): Promise<void>;
}

const folder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Starts an oracle; the first answer takes some seconds, for Airflow has to be imported.
 *
 * What a process that dies leaves unanswered is rejected with the end of what it wrote to standard error.
 */
export async function startOracle(version: string): Promise<OracleProcess> {
  const airflow = await ensureAirflowEnvironment(version);
  const home = await mkdtemp(join(tmpdir(), "jetway-oracle-"));
  const child = spawn(airflow.python, ["-m", "oracle"], {
    cwd: folder,
    env: airflowProcessEnvironment(airflow, home),
    stdio: ["pipe", "pipe", "pipe"],
  });
  const waiting: PromiseWithResolvers<ExpectedAnswer>[] = [];
  let complaints = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaints = (complaints + chunk.toString("utf8")).slice(-4000);
  });
  createInterface({ input: child.stdout }).on("line", (line) => waiting.shift()?.resolve(JSON.parse(line)));
  const ended = new Promise<void>((resolve) => {
    const end = (reason: string) => {
      for (const each of waiting.splice(0)) each.reject(new Error(`The oracle ${reason}.\n${complaints}`));
      resolve();
    };
    child.once("error", (error) => end(`could not be started: ${error.message}`));
    child.once("close", (exitCode) => end(`ended with exit code ${exitCode}`));
  });
  child.stdin.on("error", () => {});
  return {
    ask(traceCase) {
      const answer = Promise.withResolvers<ExpectedAnswer>();
      waiting.push(answer);
      child.stdin.write(`${JSON.stringify(traceCase)}\n`);
      return answer.promise;
    },
    async close() {
      child.stdin.end();
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}
