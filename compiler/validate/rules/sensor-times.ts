import { diagnostic } from "#sdk/errors/index.ts";
import type { Rule } from "../rule.ts";

/** The longest `datetime.timedelta`. */
const longest = 999_999_999 * 86_400;

/** `BaseSensorOperator._coerce_poke_interval`, `_coerce_timeout` and `_coerce_max_wait` refuse numbers below 0, and `timedelta` what it cannot hold. */
export const sensorTimes: Rule = {
  name: "sensor-times",
  codes: ["JW2066"],
  check: ({ dags }) =>
    dags.flatMap(({ dag }) =>
      dag.tasks.flatMap((task) => {
        if (task.kind !== "sensor") return [];
        const times = {
          pokeInterval: task.pokeIntervalSeconds,
          timeout: task.timeoutSeconds,
          maxWait: task.maxWaitSeconds,
        };
        return Object.entries(times).flatMap(([name, seconds]) =>
          seconds === null || (seconds >= 0 && seconds <= longest)
            ? []
            : diagnostic("JW2066", {
                message: `Option "${name}" of sensor "${task.taskId}" of DAG "${dag.dagId}" is ${seconds} seconds. Airflow takes lengths of time from 0 to 999999999 days.`,
                hint: "Give a length of time such as minutes(5).",
                source: task.source ?? dag.source,
              }),
        );
      }),
    ),
};
