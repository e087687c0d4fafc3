import { loadProject } from "#compiler/project/load-project.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { readTarget } from "../option-readers.ts";
import { counted } from "../output/counted.ts";
import { diagnosticAsJson, reportDiagnostics } from "../report-diagnostics.ts";

/** `jetway check` */
export const checkCommand = defineCommand<{ readonly target?: AirflowVersion }>({
  configure: (command) => {
    command
      .description("Reads the DAGs of the project and reports what is wrong with them. Nothing is written.")
      .option("--target <version>", "the Airflow to check for, instead of the project's target", readTarget);
  },
  run: async ({ directory, terminal }, _operands, options) => {
    const project = await loadProject(directory);
    const { checkProject } = await import("#compiler/compile.ts");
    const { root, name, dags: patterns } = project;
    const target = options.target ?? project.target;
    const { dags, diagnostics } = await checkProject({ root, project: name, dags: patterns, target });
    const failed = reportDiagnostics(diagnostics, root, terminal);
    if (failed !== undefined) return failed;
    const tasks = dags.reduce((count, { ir }) => count + ir.tasks.length, 0);
    terminal.result(
      {
        diagnostics: diagnostics.map(diagnosticAsJson),
        dags: dags.map(({ ir, module }) => ({ dagId: ir.dagId, module })),
      },
      `${counted(dags.length, "DAG")} with ${counted(tasks, "task")}: no errors for Airflow ${target}.`,
    );
    return exitCodes.success;
  },
});
