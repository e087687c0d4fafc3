import type { OptionTable } from "./option-spec.ts";

/** Every `DAG` argument of Airflow that is plain data, except `dag_id`, `schedule`, `default_args` and `params`, which have words of their own. */
export const dagOptionTable = {
  description: { python: "description", type: "text", since: "3.0" },
  startDate: { python: "start_date", type: "instant", since: "3.0" },
  endDate: { python: "end_date", type: "instant", since: "3.0" },
  templateSearchpath: { python: "template_searchpath", type: "textList", since: "3.0" },
  maxActiveTasks: { python: "max_active_tasks", type: "integer", since: "3.0" },
  maxActiveRuns: { python: "max_active_runs", type: "integer", since: "3.0" },
  maxConsecutiveFailedDagRuns: { python: "max_consecutive_failed_dag_runs", type: "integer", since: "3.0" },
  dagrunTimeout: { python: "dagrun_timeout", type: "duration", since: "3.0" },
  catchup: { python: "catchup", type: "boolean", since: "3.0" },
  docMd: { python: "doc_md", type: "text", since: "3.0" },
  accessControl: { python: "access_control", type: "json", since: "3.0" },
  isPausedUponCreation: { python: "is_paused_upon_creation", type: "boolean", since: "3.0" },
  jinjaEnvironmentKwargs: { python: "jinja_environment_kwargs", type: "json", since: "3.0" },
  renderTemplateAsNativeObj: { python: "render_template_as_native_obj", type: "boolean", since: "3.0" },
  tags: { python: "tags", type: "textList", since: "3.0" },
  ownerLinks: { python: "owner_links", type: "json", since: "3.0" },
  autoRegister: { python: "auto_register", type: "boolean", since: "3.0" },
  failFast: { python: "fail_fast", type: "boolean", since: "3.0" },
  dagDisplayName: { python: "dag_display_name", type: "text", since: "3.0" },
  disableBundleVersioning: { python: "disable_bundle_versioning", type: "boolean", since: "3.0" },
  allowedRunTypes: { python: "allowed_run_types", type: "textList", since: "3.2" },
  rerunWithLatestVersion: { python: "rerun_with_latest_version", type: "boolean", since: "3.3" },
} as const satisfies OptionTable;
