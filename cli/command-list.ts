import type { CommandDefinition } from "./define-command.ts";

/** A command as `jetway --help` knows it; its code is loaded when it is called. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<CommandDefinition>;
  /** Not listed in `--help`. */
  readonly isHidden?: true;
}

/** Every command, in the order in which one meets them. */
export const commandList: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "Set up a project in this folder, with a first DAG",
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    name: "check",
    summary: "Read the DAGs and report what is wrong with them",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "run",
    summary: "Run a DAG here, without Airflow",
    load: async () => (await import("./commands/run.ts")).runCommand,
  },
  {
    name: "dev",
    summary: "Keep the schedules of the DAGs running here, until Ctrl-C",
    load: async () => (await import("./commands/dev.ts")).devCommand,
  },
  {
    name: "simulate",
    summary: "Show which runs a schedule makes in a period, and how they go",
    load: async () => (await import("./commands/simulate.ts")).simulateCommand,
  },
  {
    name: "compile",
    summary: "Write the Python files and task code for Airflow",
    load: async () => (await import("./commands/compile.ts")).compileCommand,
  },
  {
    name: "deploy",
    summary: "Compile, write into Airflow's DAG bundle, and prove that Airflow runs it",
    load: async () => (await import("./commands/deploy.ts")).deployCommand,
  },
  {
    name: "trigger",
    summary: "Start a run on Airflow",
    load: async () => (await import("./commands/trigger.ts")).triggerCommand,
  },
  {
    name: "runs",
    summary: "List the runs of a DAG on Airflow or here, or the tasks of one run",
    load: async () => (await import("./commands/runs.ts")).runsCommand,
  },
  {
    name: "logs",
    summary: "Show a task's log, also while it grows",
    load: async () => (await import("./commands/logs.ts")).logsCommand,
  },
  {
    name: "xcom",
    summary: "Show what a task returned or pushed",
    load: async () => (await import("./commands/xcom.ts")).xcomCommand,
  },
  {
    name: "doctor",
    summary: "Look for what could be in the way: Node, Python, configuration, server",
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
  {
    name: "engine",
    summary: "Answer scheduling cases from the standard input as Airflow would",
    load: async () => (await import("./commands/engine.ts")).engineCommand,
  },
  {
    name: "demo",
    summary: "Compile the examples and run one of them",
    load: async () => (await import("./commands/demo.ts")).demoCommand,
    isHidden: true,
  },
];
