import type { CataloguePart } from "../catalogue-entry.ts";

/** JW2xxx: what a DAG may contain. */
export const dagRulesCodes = {
  JW2001: {
    slug: "malformed-dag-id",
    severity: "error",
    summary: "The id of a DAG has characters or a length that Airflow refuses.",
  },
  JW2002: {
    slug: "malformed-task-id",
    severity: "error",
    summary: "The id of a task has characters or a length that Airflow refuses.",
  },
  JW2003: {
    slug: "duplicate-dag-id",
    severity: "error",
    summary: "Two DAGs have the same id.",
  },
  JW2004: {
    slug: "repeated-task-id",
    severity: "error",
    summary: "Two tasks of one DAG have the same id.",
  },
  JW2005: {
    slug: "dag-cycle",
    severity: "error",
    summary: "Tasks wait for each other in a circle.",
  },
  JW2006: {
    slug: "unknown-task",
    severity: "error",
    summary: "An edge or an input names a task that the DAG does not have.",
  },
  JW2007: {
    slug: "task-of-another-dag",
    severity: "error",
    summary: "An edge or an input names a task of another DAG.",
  },
  JW2008: {
    slug: "dag-without-tasks",
    severity: "warning",
    summary: "A DAG has no tasks.",
  },
  JW2009: {
    slug: "unknown-result-task",
    severity: "error",
    summary: "A result of a DAG names a task that the DAG does not have.",
  },
  JW2010: {
    slug: "output-never-pushed",
    severity: "error",
    summary: "An input reads the output of a task that pushes none.",
  },
  JW2011: {
    slug: "unknown-dag-option",
    severity: "error",
    summary: "An option has a name that Airflow does not know.",
  },
  JW2012: {
    slug: "option-type",
    severity: "error",
    summary: "An option has a value of the wrong type.",
  },
  JW2013: {
    slug: "option-out-of-range",
    severity: "error",
    summary: "An option has a value that Airflow refuses or cannot use.",
  },
  JW2014: {
    slug: "option-newer-than-target",
    severity: "error",
    summary: "An option does not exist yet in the Airflow version that is compiled for.",
  },
  JW2015: {
    slug: "trigger-rule-newer-than-target",
    severity: "error",
    summary: "A trigger rule does not exist yet in the Airflow version that is compiled for.",
  },
  JW2016: {
    slug: "fail-fast-trigger-rule",
    severity: "error",
    summary: "A DAG that fails fast has a task with a trigger rule other than all_success.",
  },
  JW2017: {
    slug: "continuous-active-runs",
    severity: "error",
    summary: "A continuous DAG does not limit itself to one active run.",
  },
  JW2018: {
    slug: "malformed-cron",
    severity: "error",
    summary: "A cron expression is not one that Airflow can read.",
  },
  JW2019: {
    slug: "schedule-never-fires",
    severity: "error",
    summary: "A schedule never comes to a moment at which it makes a run.",
  },
  JW2020: {
    slug: "unknown-timezone",
    severity: "error",
    summary: "A time zone is not one that Airflow knows.",
  },
  JW2021: {
    slug: "cron-read-differently",
    severity: "warning",
    summary: "Releases of croniter disagree about a cron expression.",
  },
  JW2022: {
    slug: "end-before-start",
    severity: "error",
    summary: "A DAG or a task ends before it starts.",
  },
  JW2023: {
    slug: "catchup-without-start-date",
    severity: "error",
    summary: "A scheduled DAG catches up but has no start date to catch up from.",
  },
  JW2024: {
    slug: "interval-not-positive",
    severity: "error",
    summary: "A schedule repeats after a time that is not positive.",
  },
  JW2025: {
    slug: "malformed-param-name",
    severity: "error",
    summary: "A param has a name that Airflow cannot use.",
  },
  JW2026: {
    slug: "invalid-param-schema",
    severity: "error",
    summary: "The JSON Schema of a param is not a valid schema.",
  },
  JW2027: {
    slug: "param-default-mismatch",
    severity: "error",
    summary: "The default of a param does not match its own schema.",
  },
  JW2028: {
    slug: "scheduled-param-without-default",
    severity: "error",
    summary: "A DAG that makes runs by itself has a param without a default.",
  },
  JW2029: {
    slug: "unknown-param",
    severity: "error",
    summary: "An input names a param that the DAG does not have.",
  },
  JW2030: {
    slug: "malformed-callable",
    severity: "error",
    summary: "The callable of a Python task is not written as package.module:function.",
  },
  JW2031: {
    slug: "malformed-operator-path",
    severity: "error",
    summary: "The operator of a task is not a dotted path to a class.",
  },
  JW2032: {
    slug: "malformed-environment-name",
    severity: "error",
    summary: "An environment variable of a bash task has a name that a shell cannot read.",
  },
  JW2033: {
    slug: "malformed-keyword",
    severity: "error",
    summary: "An argument has a name that is not a Python identifier.",
  },
  JW2034: {
    slug: "argument-is-an-option",
    severity: "error",
    summary: "An argument of an operator has the name of an option that every operator has.",
  },
  JW2035: {
    slug: "empty-command",
    severity: "error",
    summary: "A bash task has no command that a process can take.",
  },
  JW2036: {
    slug: "jinja-outside-operator",
    severity: "error",
    summary: "A Jinja template is given to a task whose inputs Airflow does not render.",
  },
  JW2037: {
    slug: "duplicate-param",
    severity: "error",
    summary: "Two params of a DAG have the same name.",
  },
  JW2038: {
    slug: "allowed-run-types",
    severity: "error",
    summary: "The allowed run types of a DAG leave out the runs that its schedule makes.",
  },
  JW2039: {
    slug: "owner-link",
    severity: "error",
    summary: "A link of an owner is not a web or mail address.",
  },
  JW2041: {
    slug: "unused-run-immediately",
    severity: "warning",
    summary: "A schedule says when its first run is, but the start date decides.",
  },
  JW2050: {
    slug: "repeated-group-id",
    severity: "error",
    summary: "A group has the id of another group or of a task.",
  },
  JW2051: {
    slug: "malformed-group-id",
    severity: "error",
    summary: "The id of a group has characters or a length that Airflow refuses.",
  },
  JW2052: {
    slug: "unknown-group",
    severity: "error",
    summary: "A task or a group lies in a group that does not exist, or its id does not begin with it.",
  },
  JW2053: {
    slug: "stray-group-input",
    severity: "error",
    summary: "A task reads an input of a mapped group that it is not in, or that the group does not have.",
  },
  JW2054: { slug: "empty-group", severity: "error", summary: "A group has no tasks." },
  JW2055: {
    slug: "edge-into-own-group",
    severity: "error",
    summary: "An edge is between a group and what lies in it.",
  },
  JW2056: { slug: "nested-mapping", severity: "error", summary: "A task or a group is mapped inside a mapped group." },
  JW2057: { slug: "mapping-of-nothing", severity: "error", summary: "A task or a group is mapped over nothing." },
  JW2058: {
    slug: "input-given-and-mapped",
    severity: "error",
    summary: "An input of a mapped task is the same for all instances and mapped as well.",
  },
  JW2059: {
    slug: "unmappable-input",
    severity: "error",
    summary: "A task or a group is mapped over something that is no list.",
  },
  JW2060: {
    slug: "map-label-input",
    severity: "error",
    summary: "The label of a mapped task reads something else than its inputs, or does not stand alone.",
  },
  JW2061: { slug: "branch-without-routes", severity: "error", summary: "A branch has no routes." },
  JW2062: {
    slug: "branch-target",
    severity: "error",
    summary: "A route of a branch leads to a task that does not exist or does not come directly behind it.",
  },
  JW2063: {
    slug: "always-in-mapped-group",
    severity: "error",
    summary: "A task directly in a mapped group has the trigger rule always.",
  },
  JW2064: {
    slug: "trigger-rule-behind-setup",
    severity: "error",
    summary: "A task directly behind a setup has another trigger rule than all_success.",
  },
  JW2065: {
    slug: "setup-mark",
    severity: "error",
    summary: "A teardown has a trigger rule of its own, or a task that is none may fail the run as one.",
  },
  JW2066: {
    slug: "sensor-time",
    severity: "error",
    summary: "A time of a sensor is negative or longer than Airflow can hold.",
  },
  JW2067: {
    slug: "malformed-asset-name",
    severity: "error",
    summary: "The name, URI or group of an asset is one that Airflow refuses.",
  },
  JW2068: {
    slug: "conflicting-assets",
    severity: "error",
    summary: "Two assets share a name or a URI and differ in the other.",
  },
  JW2069: {
    slug: "backoff-factor-in-target",
    severity: "error",
    summary: "A factor for the wait between retries is newer than the Airflow version that is compiled for.",
  },
} as const satisfies CataloguePart;
