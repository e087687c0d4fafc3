import { JetwayError } from "../errors/jetway-error.ts";
import { createReference, type Reference } from "./reference.ts";

/**
 * Raw Jinja for a template field of a provider operator: Airflow renders it. Nothing checks it before it runs, and offline its value has to be
 * given; prefer `run`, params, outputs and `text`.
 *
 * @example
 * operator("airflow.providers.http.operators.http.HttpOperator", {
 *   taskId: "ping",
 *   arguments: { endpoint: jinja("{{ var.value.endpoint }}") },
 * });
 */
export function jinja(template: string): Reference<string> {
  if (typeof template !== "string") {
    throw new JetwayError("jinja() takes the template as text.", { code: "JW8013" });
  }
  return createReference({ kind: "jinja", template });
}
