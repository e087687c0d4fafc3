import type { CheckedDag } from "#compiler/compile.ts";
import type { Project } from "#compiler/project/project.ts";
import { chooseDag } from "./choose-dag.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./output/terminal.ts";
import { reportDiagnostics } from "./report-diagnostics.ts";

/** What is asked for of a project. */
export interface DagChoice {
  readonly project: Project;
  /** Undefined for the only one. */
  readonly dagId: string | undefined;
  readonly terminal: Terminal;
}

/** Checks the DAGs of a project and chooses one; the exit code when they have errors, which are printed here. Throws JW0007. */
export async function checkAndChoose({ project, dagId, terminal }: DagChoice): Promise<CheckedDag | ExitCode> {
  const { checkProject } = await import("#compiler/compile.ts");
  const { root, name, dags: patterns, target } = project;
  const checked = await checkProject({ root, project: name, dags: patterns, target });
  return reportDiagnostics(checked.diagnostics, root, terminal) ?? chooseDag(checked.dags, dagId);
}
