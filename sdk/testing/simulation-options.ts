import type { PoolPlan } from "../engine/index.ts";
import type { AirflowVersion } from "../ir/index.ts";
import type { InstantInput } from "../time/instant.ts";
import type { Mocks } from "./mock.ts";
import type { Outcomes } from "./read-outcomes.ts";

interface CommonOptions {
  /** When the simulation begins; without an offset in UTC. @defaultValue "2026-01-01T00:00:00Z" */
  readonly at?: InstantInput;
  /** What stands for tasks. Provider operators need one, or an outcome. */
  readonly mocks?: Mocks;
  /** How attempts of tasks end, by task id: nothing of these tasks runs. */
  readonly outcomes?: Outcomes;
  /** Slots by pool. Every pool that the DAG's tasks name has to be given. @defaultValue `default_pool` with 128 slots */
  readonly pools?: Readonly<Record<string, PoolPlan | number>>;
  /** Task instances that are queued or running at once. Airflow: `[core] parallelism`. @defaultValue 32 */
  readonly parallelism?: number;
  /** The Airflow whose rules hold. @defaultValue the newest that Jetway knows */
  readonly target?: AirflowVersion;
  /** Values of raw Jinja templates, by their text. */
  readonly rendered?: Readonly<Record<string, unknown>>;
  /** Airflow variables. Others are looked up in the environment, as `AIRFLOW_VAR_<KEY>`. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Airflow connections, as URI or JSON. Others are looked up in the environment, as `AIRFLOW_CONN_<ID>`. */
  readonly connections?: Readonly<Record<string, string>>;
  /** Environment of bash and Python tasks. @defaultValue that of this process */
  readonly environment?: NodeJS.ProcessEnv;
  /** Where a relative `workingDirectory` of a bash task starts and Python modules are looked for. @defaultValue that of this process */
  readonly workingDirectory?: string;
  /** Python interpreter for `python` tasks. @defaultValue "python3" */
  readonly python?: string;
  /** Path of the Python script that calls callables offline; a DAG with `python` tasks needs it, mocks or outcomes. The CLI gives it. */
  readonly pythonCaller?: string;
  /** Ends the simulation. */
  readonly signal?: AbortSignal;
}

/** How one run is simulated. `params` has to be given when the DAG has a param without default. */
export type SimulationOptions<Params = unknown> = CommonOptions & {
  readonly until?: undefined;
  /** Logical date of the run; null for none. @defaultValue `at` */
  readonly logicalDate?: Date | string | null;
} & (Record<never, never> extends Params ? { readonly params?: Params } : { readonly params: Params });

/** An update of an asset in a simulated period. */
export interface AssetUpdate {
  readonly at: InstantInput;
  /** What `asset()` returns. */
  readonly asset: { readonly name: string; readonly uri: string };
}

/** How a period is simulated, in which the DAG's schedule makes the runs. */
export interface PeriodOptions<Params = unknown> extends CommonOptions {
  /** When the simulation ends; the moment itself does not belong to it. */
  readonly until: InstantInput;
  /** Updates of assets from outside, for DAGs that assets start. */
  readonly assetUpdates?: readonly AssetUpdate[];
  /** Params of every run. @defaultValue the DAG's defaults */
  readonly params?: Params;
}

/** What `simulate` takes beside the DAG, for one run: it may be left out when no param has to be given. */
export type SimulationArguments<Params> =
  Record<never, never> extends Params ? [options?: SimulationOptions<Params>] : [options: SimulationOptions<Params>];
