import { relative } from "node:path";
import { findDagModules } from "#compiler/load/find-dag-modules.ts";
import type { Project } from "#compiler/project/project.ts";
import { counted } from "../output/counted.ts";
import type { Finding } from "./finding.ts";

/** Looks at the project itself: what it is called, what it is compiled for, and whether there are DAGs. */
export async function checkProjectFiles(project: Project): Promise<readonly Finding[]> {
  const file =
    project.configurationFile === null ? "no jetway.config.ts" : relative(process.cwd(), project.configurationFile);
  const modules = await findDagModules(project.root, project.dags);
  const found: Finding =
    modules.length > 0
      ? { what: "DAG modules", state: "ok", found: `${counted(modules.length, "file")} of ${project.dags.join(", ")}` }
      : {
          what: "DAG modules",
          state: "warning",
          found: `no file matches ${project.dags.join(", ")}`,
          hint: "`npx jetway init` makes a first DAG.",
        };
  return [{ what: "project", state: "ok", found: `"${project.name}" for Airflow ${project.target} (${file})` }, found];
}
