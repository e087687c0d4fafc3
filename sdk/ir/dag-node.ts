import type { EdgeNode } from "./edge-node.ts";
import type { GroupNode } from "./group-node.ts";
import type { OptionValues } from "./option-value.ts";
import type { ParamNode } from "./param-node.ts";
import type { Schedule } from "./schedule.ts";
import type { SourceLocation } from "./source-location.ts";
import type { TaskNode } from "./task-node.ts";

/** Version of the IR's shape; raised when a reader of the old shape would misread the new one. */
export const irVersion = 2;

/** A DAG as frozen plain data: what the emitter prints and the local scheduler runs. */
export interface DagNode {
  readonly kind: "dag";
  readonly irVersion: typeof irVersion;
  readonly dagId: string;
  readonly schedule: Schedule;
  /** `DAG` options that the author gave, by camel-cased Airflow name (`startDate`, `tags`, `maxActiveRuns`, …). */
  readonly options: OptionValues;
  /** `default_args`: `BaseOperator` options for every task that does not say otherwise. */
  readonly defaults: OptionValues;
  /** In the author's order. */
  readonly params: readonly ParamNode[];
  /** In the author's order. */
  readonly tasks: readonly TaskNode[];
  /** In the author's order; an outer group before the groups in it. */
  readonly groups: readonly GroupNode[];
  /** In the author's order. */
  readonly edges: readonly EdgeNode[];
  /** What the DAG shows to typed clients: a name for the output of one of its tasks. */
  readonly results: Readonly<Record<string, string>>;
  readonly source: SourceLocation | null;
}
