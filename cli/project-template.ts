import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { toProjectName } from "#compiler/project/project-name.ts";
import { jetwayVersion } from "./jetway-version.ts";
import { packageRoot } from "./package-root.ts";

/** The files of a new project by path. */
export async function projectTemplate(directory: string): Promise<Readonly<Record<string, string>>> {
  const name = toProjectName(basename(directory)).replaceAll("_", "-");
  return {
    "package.json": json({
      name,
      private: true,
      type: "module",
      scripts: { check: "jetway check", start: "jetway run", compile: "jetway compile" },
      dependencies: { jetway: jetwayVersion },
    }),
    "tsconfig.json": json({
      compilerOptions: {
        target: "es2024",
        module: "nodenext",
        strict: true,
        noEmit: true,
        erasableSyntaxOnly: true,
        verbatimModuleSyntax: true,
        allowImportingTsExtensions: true,
        skipLibCheck: true,
      },
      include: ["dags", "*.ts", "*.mts"],
    }),
    "dags/hello.dag.ts": await readFile(join(packageRoot, "dags/hello.dag.ts"), "utf8"),
    "README.md": readme(name),
    ".gitignore": "node_modules/\n.jetway/\nairflow-dags/\n",
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readme(name: string): string {
  return `# ${name}

Airflow DAGs in TypeScript, with [Jetway](https://www.npmjs.com/package/jetway).

- \`npx jetway run\` runs a DAG here, without Airflow.
- \`npx jetway check\` reports what is wrong with the DAGs in \`dags/\`.
- \`npx jetway compile\` writes the files for Airflow into \`airflow-dags/\`.
- \`npx jetway deploy --env <name>\` writes them into an Airflow that \`jetway.config.ts\` names, and proves that it runs them.
`;
}
