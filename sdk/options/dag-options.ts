import type { JsonValue } from "../ir/json-value.ts";
import type { DurationInput } from "../time/duration.ts";
import type { InstantInput } from "../time/instant.ts";

/** Options of a DAG that are plain data: `DAG`'s arguments under Airflow's names in camel case. */
export interface DagOptions {
  /** One line for lists. */
  readonly description?: string;
  /** First moment that the schedule covers. */
  readonly startDate?: InstantInput;
  /** Last moment that the schedule covers. */
  readonly endDate?: InstantInput;
  /** Folders in which operators look for template files. */
  readonly templateSearchpath?: readonly string[];
  /** Task instances at once in a run. @defaultValue 16 */
  readonly maxActiveTasks?: number;
  /** Runs at once. @defaultValue 16 */
  readonly maxActiveRuns?: number;
  /** Pauses the DAG after so many failed runs in a row. @defaultValue 0, never */
  readonly maxConsecutiveFailedDagRuns?: number;
  /** Fails a run that takes longer. */
  readonly dagrunTimeout?: DurationInput;
  /** Whether runs that the schedule missed are made up for. @defaultValue false */
  readonly catchup?: boolean;
  /** Documentation in Markdown. @defaultValue the documentation comment above the DAG */
  readonly docMd?: string;
  /** Roles and what they may do. */
  readonly accessControl?: Readonly<Record<string, JsonValue>>;
  /** Whether the DAG is paused when Airflow first sees it. @defaultValue the server's `dags_are_paused_at_creation` */
  readonly isPausedUponCreation?: boolean;
  /** Settings of the Jinja environment. */
  readonly jinjaEnvironmentKwargs?: Readonly<Record<string, JsonValue>>;
  /** Whether templates render to native values. @defaultValue false */
  readonly renderTemplateAsNativeObj?: boolean;
  /** Labels to filter by, up to 100 characters each. */
  readonly tags?: readonly string[];
  /** Links of owners in the user interface. */
  readonly ownerLinks?: Readonly<Record<string, string>>;
  /** Whether the DAG registers itself. @defaultValue true */
  readonly autoRegister?: boolean;
  /** Fails the whole run when a task finally fails. @defaultValue false */
  readonly failFast?: boolean;
  /** Name in the user interface. @defaultValue the DAG id */
  readonly dagDisplayName?: string;
  /** Runs always use the newest code of a versioned bundle. @defaultValue false */
  readonly disableBundleVersioning?: boolean;
  /** Kinds of run that may be made. Airflow 3.2 and newer. */
  readonly allowedRunTypes?: readonly string[];
  /** Whether a run that is cleared uses the newest version. Airflow 3.3 and newer. */
  readonly rerunWithLatestVersion?: boolean;
}
