import type { PoolPlan } from "../engine/engine-configuration.ts";
import type { AirflowVersion } from "../ir/index.ts";
import type { TaskContext } from "../task/index.ts";
import type { Clock } from "./clock.ts";
import type { LocalRunEvent } from "./events.ts";
import type { RunHistory } from "./history/run-history.ts";
import type { RunFactsOptions } from "./run/run-facts.ts";

/** A mock that computes what a task returns from its inputs (a bash task's environment, an operator's arguments). May throw `SkipException` and the like. */
export type MockFunction = (inputs: Readonly<Record<string, unknown>>, context: TaskContext) => unknown;

/** What stands for a task: what it returns, or a function that computes it. */
export type TaskMock = MockFunction | object | string | number | bigint | boolean | null;

/** What tasks find where they run. */
export interface HostOptions {
  /** Airflow variables. Others are looked up in the environment, as `AIRFLOW_VAR_<KEY>`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Airflow connections, as URI or JSON. Others are looked up in the environment, as `AIRFLOW_CONN_<ID>`. */
  readonly connections?: Readonly<Record<string, string>>;
  /** Environment of bash, Python and isolated tasks, and where variables and connections are looked up. @defaultValue that of this process */
  readonly environment?: NodeJS.ProcessEnv;
  /** Where a relative `workingDirectory` starts and Python modules are looked for. @defaultValue that of this process */
  readonly workingDirectory?: string;
  /** Python interpreter for `python` tasks. @defaultValue "python3" */
  readonly python?: string;
  /** Path of the Python script that calls callables offline; a DAG with `python` tasks needs it or mocks. The CLI gives it. */
  readonly pythonCaller?: string;
  /**
   * Whether each TypeScript task runs in a Node process of its own, as on Airflow: one that does not stop is killed. Mocks run here all the same.
   * @defaultValue false
   */
  readonly isolate?: boolean;
}

/** How a DAG is run offline. */
export interface LocalRunOptions extends RunFactsOptions, HostOptions {
  /** What stands for tasks, by task id. Provider operators need one. */
  readonly mocks?: Readonly<Record<string, TaskMock>>;
  /** Values of raw Jinja templates, by their text. */
  readonly rendered?: Readonly<Record<string, unknown>>;
  /** How many tasks run at once; the DAG's `maxActiveTasks` (16 unless set) holds too. @defaultValue 32 */
  readonly parallelism?: number;
  /** Slots by pool. @defaultValue 128 slots for `default_pool`; other pools that tasks name have no limit */
  readonly pools?: Readonly<Record<string, PoolPlan | number>>;
  /** Whose rules hold. @defaultValue the newest Airflow that Jetway knows */
  readonly target?: AirflowVersion;
  /** Ends the run: running tasks fail, the others are skipped. */
  readonly signal?: AbortSignal;
  /** Where retry delays and moments come from. @defaultValue `realClock`: delays are waited out, as with `airflow dags test` */
  readonly clock?: Clock;
  /** Where the run is written down. @defaultValue nowhere */
  readonly history?: RunHistory;
  /** Is told what happens, in order. */
  readonly onEvent?: (event: LocalRunEvent) => void;
}

/** The options of `runDag`: `params` has to be given when the DAG has a param without default. */
export type RunDagOptions<Params> = LocalRunOptions &
  (Record<never, never> extends Params ? { readonly params?: Params } : { readonly params: Params });
