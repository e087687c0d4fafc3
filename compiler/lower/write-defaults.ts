import type { DagNode } from "#sdk/ir/dag-node.ts";
import type { OptionValue, OptionValues } from "#sdk/ir/option-value.ts";

/** Writes out the defaults that decide what happens and that a deployment may have configured otherwise. */
export function writeDefaults(dag: DagNode): DagNode {
  return {
    ...dag,
    options: {
      ...(dag.schedule.kind === "manual" ? {} : { catchup: json(false) }),
      // Airflow's own default of 16 would be refused.
      ...(dag.schedule.kind === "continuous" ? { maxActiveRuns: json(1) } : {}),
      ...dag.options,
    },
    defaults: {
      retries: json(0),
      ...(retriesSomewhere(dag) ? { retryDelay: { kind: "duration", seconds: 300 } } : {}),
      ...dag.defaults,
    },
  };
}

function retriesSomewhere(dag: DagNode): boolean {
  return [dag.defaults, ...dag.tasks.map(({ options }) => options)].some(retries);
}

function retries({ retries: option }: OptionValues & { readonly retries?: OptionValue }): boolean {
  return option?.kind === "json" && typeof option.value === "number" && option.value > 0;
}

function json(value: boolean | number): OptionValue {
  return { kind: "json", value };
}
