import { type AirflowVersion, airflowVersions } from "../ir/airflow-version.ts";
import { CaseError } from "./case-error.ts";
import { asText } from "./case-fields.ts";

/**
 * The Airflow minor whose rules hold for a case: the newest unless it is given. A patch release, `3.4.1`, stands for its minor.
 *
 * @throws CaseError for one that is not known.
 */
export function readTarget(value: unknown): AirflowVersion {
  const text = asText(value ?? airflowVersions.at(-1), "target");
  const minor = text.split(".").slice(0, 2).join(".");
  const known = airflowVersions.find((version) => version === minor);
  if (known !== undefined) return known;
  throw new CaseError(`target is ${JSON.stringify(text)}, not one of ${airflowVersions.join(", ")}`);
}
