import { mkdir } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { unhurriedFileSystem } from "#compiler/deploy/deploy-file-system.ts";
import { deployToDirectory } from "#compiler/deploy/deploy-to-directory.ts";
import { loadProject } from "#compiler/project/load-project.ts";
import { JetwayError } from "#sdk/errors/index.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { jetwayVersion } from "../jetway-version.ts";
import { readTarget } from "../option-readers.ts";
import { diagnosticAsJson, reportDiagnostics } from "../report-diagnostics.ts";

interface CompileCommandOptions {
  readonly target?: AirflowVersion;
  readonly out?: string;
}

/** `jetway compile` */
export const compileCommand = defineCommand<CompileCommandOptions>({
  configure: (command) => {
    command
      .description(
        "Compiles the DAGs of the project into a directory that can be dropped into any Airflow DAG bundle.\nNothing is written when a DAG has an error.",
      )
      .option("--target <version>", "the Airflow to write for, instead of the project's target", readTarget)
      .option("--out <directory>", "where to write, instead of the project's outDir");
  },
  run: async ({ directory, terminal }, _operands, options) => {
    const project = await loadProject(directory);
    const { compileProject } = await import("#compiler/compile.ts");
    const target = options.target ?? project.target;
    const { root, name, dags: patterns } = project;
    const compiled = await compileProject({ root, project: name, dags: patterns, target });
    const failed = reportDiagnostics(compiled.diagnostics, root, terminal);
    if (failed !== undefined) return failed;
    const destination = options.out === undefined ? project.outDirectory : resolve(directory, options.out);
    await makeParent(destination);
    const { artefacts } = compiled;
    const report = await deployToDirectory({
      artefacts,
      destination,
      project: name,
      target,
      jetway: jetwayVersion,
      keepsPrevious: false,
      fileSystem: unhurriedFileSystem,
    });
    const shown = relative(directory, destination) || ".";
    const files = artefacts.filter(({ role }) => role === "dag").map(({ path }) => path);
    terminal.result(
      {
        directory: destination,
        target,
        dagFiles: files,
        written: report.written,
        removed: report.removed,
        diagnostics: compiled.diagnostics.map(diagnosticAsJson),
      },
      [
        ...files.map((path) => {
          const state = report.written.includes(path) ? "written" : "unchanged";
          return `${terminal.style(state === "written" ? "green" : "dim", state.padEnd(9))}  ${shown}/${path}`;
        }),
        ...report.removed
          .filter((path) => path.endsWith(".py") && !path.includes("/"))
          .map((path) => `removed    ${shown}/${path}`),
        `Compiled for Airflow ${target}. Next: \`jetway deploy\`, or copy ${shown} into a DAG bundle.`,
      ].join("\n"),
    );
    return exitCodes.success;
  },
});

async function makeParent(destination: string): Promise<void> {
  try {
    await mkdir(dirname(destination), { recursive: true });
  } catch (cause) {
    throw new JetwayError(`${destination} cannot be made: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      code: "JW0010",
      hint: "Choose another directory with --out, or with outDir in jetway.config.ts.",
      cause,
    });
  }
}
