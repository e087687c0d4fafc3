import { fileURLToPath } from "node:url";
import type { CheckedDag } from "#compiler/compile.ts";
import { createDag, type Dag } from "#sdk/authoring/dag-object.ts";
import type { JsonValue } from "#sdk/ir/index.ts";
import type { LocalRun } from "#sdk/local/index.ts";
import { createRunProgress } from "./output/run-progress.ts";
import type { Terminal } from "./output/terminal.ts";

/** How a checked DAG is run offline from the command line. */
export interface OfflineRunOptions {
  readonly root: string;
  readonly params: Readonly<Record<string, JsonValue>>;
  readonly mocks: Readonly<Record<string, JsonValue>>;
  readonly logicalDate?: Date;
  readonly python?: string;
  readonly showsLog: boolean;
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
}

/** Runs a DAG offline and tells what goes on. */
export async function runOffline({ dag, ir }: CheckedDag, options: OfflineRunOptions): Promise<LocalRun> {
  const { runDag } = await import("#sdk/local/index.ts");
  const { root, params, mocks, logicalDate, python, terminal, signal } = options;
  // What the compiler read from the source, such as the schemas of params that are plain TypeScript types, is in its IR alone.
  const annotated: Dag<Readonly<Record<string, unknown>>> = createDag(ir, dag.handlers);
  return await runDag(annotated, {
    params,
    mocks,
    signal,
    workingDirectory: root,
    pythonCaller: fileURLToPath(new URL("../compiler/airflow/call_python.py", import.meta.url)),
    onEvent: createRunProgress(terminal, { showsLog: options.showsLog }),
    ...(logicalDate === undefined ? {} : { logicalDate }),
    ...(python === undefined ? {} : { python }),
  });
}
