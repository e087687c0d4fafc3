import { relative } from "node:path";
import type { Artefact } from "#compiler/artefact.ts";
import { type DeployReport, deployToDirectory } from "#compiler/deploy/deploy-to-directory.ts";
import { deployWithProof, type ProvenDeployReport } from "#compiler/deploy/deploy-with-proof.ts";
import { dagFileName } from "#compiler/emit/project-names.ts";
import { findEnvironment } from "#compiler/project/find-environment.ts";
import { loadProject } from "#compiler/project/load-project.ts";
import type { Environment } from "#compiler/project/project.ts";
import { JetwayError } from "#sdk/errors/index.ts";
import type { AirflowVersion, JsonObject } from "#sdk/ir/index.ts";
import { connect } from "../connect.ts";
import { defineCommand } from "../define-command.ts";
import { addEnvironmentOption, type EnvironmentOption } from "../environment-option.ts";
import { exitCodes } from "../exit-code.ts";
import { jetwayVersion } from "../jetway-version.ts";
import { readTarget, wholeNumberFrom } from "../option-readers.ts";
import { counted } from "../output/counted.ts";
import { renderTable } from "../output/table.ts";
import type { Terminal } from "../output/terminal.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";

interface DeployCommandOptions extends EnvironmentOption {
  readonly target?: AirflowVersion;
  readonly timeout: number;
  /** False with `--no-proof`. */
  readonly proof: boolean;
}

/** `jetway deploy` */
export const deployCommand = defineCommand<DeployCommandOptions>({
  configure: (command) => {
    command
      .description(
        "Compiles the project, writes it into the DAG bundle of an environment, and waits until Airflow shows exactly\nwhat was written. When it does not, the files from before are restored.",
      )
      .option("--target <version>", "the Airflow to write for, instead of the project's target", readTarget)
      .option("--timeout <seconds>", "longest time to wait for Airflow", wholeNumberFrom(1), 360)
      .option("--no-proof", "write only, and do not ask Airflow");
    addEnvironmentOption(command);
  },
  run: async (context, _operands, options) => {
    const { directory, terminal } = context;
    const project = await loadProject(directory);
    const environment = findEnvironment(project, options.env);
    const destination = directoryOf(environment);
    const { compileProject } = await import("#compiler/compile.ts");
    const { root, name, dags: patterns } = project;
    const target = options.target ?? project.target;
    const compiled = await compileProject({ root, project: name, dags: patterns, target });
    const failed = reportDiagnostics(compiled.diagnostics, root, terminal);
    if (failed !== undefined) return failed;

    const { artefacts } = compiled;
    const written = { artefacts, destination, project: name, target, jetway: jetwayVersion };
    if (!options.proof) {
      const report = await deployToDirectory({ ...written, keepsPrevious: true });
      tellWritten(report, destination, terminal);
      terminal.result(reportAsJson(report, destination), "Not proven: Airflow was not asked (--no-proof).");
      return exitCodes.success;
    }
    const signal = context.interruptible();
    const { client } = await connect(project, options.env, { signal });
    const report = await deployWithProof({
      ...written,
      client,
      dagFiles: Object.fromEntries(compiled.dags.map(({ ir }) => [ir.dagId, dagFileName(ir.dagId)])),
      timeoutSeconds: options.timeout,
      signal,
      onWritten: (soFar) => tellWritten(soFar, destination, terminal),
      onProgress: (proven) =>
        terminal.status(`Airflow shows ${proven} of ${counted(artefacts.filter(isDagFile).length, "DAG")} as deployed`),
    }).catch((error: unknown) => {
      terminal.status("");
      throw error;
    });
    terminal.status("");
    terminal.result(
      { ...reportAsJson(report, destination), dags: report.dags.map((dag) => ({ ...dag })), server: report.server },
      describeProof(report, environment, terminal),
    );
    return exitCodes.success;
  },
});

function directoryOf({ name, directory }: Environment): string {
  if (directory !== null) return directory;
  throw new JetwayError(`The environment "${name}" does not say where its DAG bundle is written.`, {
    code: "JW0005",
    hint: `Add \`bundle: directory("…")\` to environments.${name} in jetway.config.ts: Airflow takes DAG code from files only.`,
  });
}

function tellWritten(report: DeployReport, destination: string, terminal: Terminal): void {
  const shown = relative(process.cwd(), destination);
  const place = shown.startsWith("..") ? destination : shown || ".";
  for (const path of report.written.filter((file) => file.endsWith(".py") && !file.startsWith("jetway_"))) {
    terminal.note(`${terminal.style("green", "written")}  ${place}/${path}`);
  }
  for (const path of report.removed.filter((file) => file.endsWith(".py") && !file.startsWith("jetway_"))) {
    terminal.note(`${terminal.style("yellow", "removed")}  ${place}/${path}`);
  }
  for (const path of report.restored)
    terminal.note(`${place}/${path} had been changed by hand; it is as deployed again.`);
  for (const path of report.left)
    terminal.note(`${place}/${path} is no longer needed, but was changed by hand, so it stays.`);
  terminal.note(
    `${counted(report.written.length, "file")} written, ${report.unchanged.length} unchanged, ${report.removed.length} to be removed in ${place}.`,
  );
}

function describeProof(report: ProvenDeployReport, environment: Environment, terminal: Terminal): string {
  const rows = report.dags.map(({ dagId, file, contentHash, isPaused }) => [
    dagId,
    isPaused ? "paused" : "active",
    `sha256:${contentHash.slice(0, 12)}`,
    file,
  ]);
  const table = renderTable(["dag", "state", "content", "file"], rows, (text, _column, row) =>
    row < 0 ? terminal.style("dim", text) : text,
  );
  const [first] = report.dags;
  const next =
    first === undefined ? [] : [`Next: jetway trigger ${first.dagId}${first.isPaused ? " --unpause" : ""} --wait`];
  const place = `${environment.url} (Airflow ${report.server})`;
  return [table, "", ...next, `${terminal.style("green", "Airflow runs exactly this")} on ${place}.`].join("\n");
}

function reportAsJson(report: DeployReport, destination: string): JsonObject {
  const { written, unchanged, removed, retired, restored, left } = report;
  return { directory: destination, written, unchanged, removed, retired, restored, left };
}

function isDagFile({ role }: Artefact): boolean {
  return role === "dag";
}
