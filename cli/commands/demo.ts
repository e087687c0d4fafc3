import { relative } from "node:path";
import { deployToDirectory } from "#compiler/deploy/deploy-to-directory.ts";
import { dagFileName } from "#compiler/emit/project-names.ts";
import { loadProject } from "#compiler/project/load-project.ts";
import { chooseDag } from "../choose-dag.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { jetwayVersion } from "../jetway-version.ts";
import { counted } from "../output/counted.ts";
import { reportDiagnostics } from "../report-diagnostics.ts";
import { localRunAsJson, renderLocalRun } from "../run/render-local-run.ts";
import { runOffline } from "../run/run-offline.ts";

const demoDag = "flight_delays";

/** `jetway demo`: what `npm run demo` of the repository shows. */
export const demoCommand = defineCommand<Record<never, never>>({
  configure: (command) => {
    command.description("Compiles the examples of the repository and runs one of them offline, on real data.");
  },
  run: async (context) => {
    const { directory, terminal } = context;
    const project = await loadProject(directory);
    const { root, name, target, outDirectory } = project;
    terminal.status("Compiling the examples");
    const { compileProject } = await import("#compiler/compile.ts");
    const compiled = await compileProject({ root, project: name, dags: project.dags, target });
    const failed = reportDiagnostics(compiled.diagnostics, root, terminal);
    if (failed !== undefined) return failed;
    const artefacts = compiled.artefacts;
    const written = { artefacts, destination: outDirectory, project: name, target, jetway: jetwayVersion };
    await deployToDirectory({ ...written, keepsPrevious: false });
    const python = `${relative(directory, outDirectory)}/${dagFileName(demoDag)}`;
    terminal.note(`Compiled ${counted(compiled.dags.length, "example DAG")} for Airflow ${target}.`);
    terminal.note(`Running ${demoDag} here, without Airflow:`);

    const chosen = chooseDag(compiled.dags, demoDag);
    const finished = await runOffline(chosen, {
      project,
      params: {},
      mocks: {},
      pools: {},
      terminal,
      showsLog: false,
      signal: context.interruptible(),
    });
    terminal.result(
      { ...localRunAsJson(finished), pythonFile: python },
      [
        "",
        renderLocalRun(finished, chosen.ir, terminal),
        "",
        `The source:             ${chosen.module}`,
        `The Python for Airflow: ${python}`,
        "Next: npm run airflow:up, then npx jetway deploy",
      ].join("\n"),
    );
    return finished.run.state === "success" ? exitCodes.success : exitCodes.failed;
  },
});
