/** Airflow's own table, looked up first and by exact spelling (`airflow/utils/dates.py`). */
const airflowPresets: Readonly<Record<string, string>> = {
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@quarterly": "0 0 1 */3 *",
  "@yearly": "0 0 1 1 *",
};

/** croniter's table, looked up in lower case. `@quarterly` is not in it, so `@Quarterly` is refused where `@Daily` is not. */
const croniterPresets: Readonly<Record<string, string>> = {
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
  "@daily": "0 0 * * *",
  "@weekly": "0 0 * * 0",
  "@monthly": "0 0 1 * *",
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
};

/** Every preset that Airflow reads as a cron expression. */
export const cronPresetNames: readonly string[] = [
  ...new Set([...Object.keys(airflowPresets), ...Object.keys(croniterPresets)]),
];

/** The fields that a preset stands for, in lower case as croniter reads them; any other expression comes back as it is, in lower case. */
export function resolveCronPreset(expression: string): string {
  const airflow = Object.hasOwn(airflowPresets, expression) ? airflowPresets[expression] : undefined;
  if (airflow !== undefined) return airflow;
  const lowered = expression.toLowerCase();
  return (Object.hasOwn(croniterPresets, lowered) ? croniterPresets[lowered] : undefined) ?? lowered;
}
