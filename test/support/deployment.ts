import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Artefact } from "#compiler/artefact.ts";
import type { DirectoryDeployment } from "#compiler/deploy/deploy-to-directory.ts";
import { hashContent } from "#compiler/deploy/deployment-plan.ts";

/** Task code and a DAG file that names it and its hash, as the emitter does. */
function dagArtefacts(project: string, dagId: string, code: string): Artefact[] {
  const path = `jetway_${project}/${dagId}.${hashContent(code).slice(0, 8)}/main.mjs`;
  return [
    { path: `${dagId}.py`, content: `# needs ${path} ${hashContent(code)}\n`, role: "dag" },
    { path, content: code, role: "task-code" },
  ];
}

/** What a compile of a project with these DAGs and their code would make. */
export function projectArtefacts(project: string, dags: Readonly<Record<string, string>>): Artefact[] {
  return [
    ...Object.entries(dags).flatMap(([dagId, code]) => dagArtefacts(project, dagId, code)),
    { path: `jetway_${project}/runtime_1/__init__.py`, content: "# runtime\n", role: "runtime" },
    { path: `jetway_${project}/.airflowignore`, content: "*\n", role: "ignore" },
  ];
}

/** An empty directory that is removed after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "jetway-deploy-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** A deploy of these DAGs and their code. */
export function deployment(
  destination: string,
  dags: Readonly<Record<string, string>>,
  project = "flights",
): DirectoryDeployment {
  const artefacts = projectArtefacts(project, dags);
  return { artefacts, destination, project, target: "3.0", jetway: "0.1.0", keepsPrevious: false };
}

/** Contents of all files below a directory by path. */
export function filesOf(directory: string): Record<string, string> {
  const entries = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(directory.length + 1), readFileSync(path, "utf8")]));
}

/** Paths of all files below a directory, manifests apart. */
export function pathsOf(directory: string): string[] {
  return Object.keys(filesOf(directory)).filter((path) => !path.endsWith("jetway.manifest.json"));
}

/** Every DAG file finds what it names, unaltered. */
export function expectWorking(directory: string): void {
  const dagFiles = Object.entries(filesOf(directory)).filter(([path]) => path.endsWith(".py"));
  for (const [path, content] of dagFiles) {
    for (const [, needed = "", hash] of content.matchAll(/^# needs (\S+) (\S+)$/gm)) {
      expect(existsSync(join(directory, needed)), `${path} needs ${needed}`).toBe(true);
      expect(hashContent(readFileSync(join(directory, needed)))).toBe(hash);
    }
  }
}
