import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { errorCode } from "#compiler/deploy/deploy-file-system.ts";
import { loadProject } from "#compiler/project/load-project.ts";
import { JetwayError } from "#sdk/errors/index.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";
import { projectTemplate } from "../project-template.ts";

/** `jetway init` */
export const initCommand = defineCommand<Record<never, never>>({
  configure: (command) => {
    command.description("Sets up a project in this folder, with a first DAG. Files that exist are left as they are.");
  },
  run: async ({ directory, terminal }) => {
    const created: string[] = [];
    const kept: string[] = [];
    for (const [path, content] of Object.entries(await projectTemplate(directory))) {
      const isNew = await createUnlessThere(join(directory, path), content);
      (isNew ? created : kept).push(path);
    }
    const moduleFile = kept.includes("package.json") ? await makeModules(directory) : undefined;
    if (moduleFile !== undefined) created.push(moduleFile);
    const { dags } = await loadProject(directory);
    terminal.result(
      { created, kept },
      [
        ...created.map((path) => `${terminal.style("green", "created")}  ${path}`),
        ...kept.map((path) => `${terminal.style("dim", "kept")}     ${path}`),
        `DAGs are read from ${dags.join(", ")}. Next: npx jetway run`,
      ].join("\n"),
    );
    return exitCodes.success;
  },
});

/**
 * Node reads `.ts` files as CommonJS below a package.json without `"type": "module"`, and DAG modules are ES modules. A package.json that exists is not
 * changed: one beside the DAGs says it for them.
 */
async function makeModules(directory: string): Promise<string | undefined> {
  const content: unknown = JSON.parse(await readFile(join(directory, "package.json"), "utf8"));
  const type = typeof content === "object" && content !== null && "type" in content ? content.type : undefined;
  if (type === "module") return undefined;
  const path = "dags/package.json";
  return (await createUnlessThere(join(directory, path), '{ "type": "module" }\n')) ? path : undefined;
}

async function createUnlessThere(file: string, content: string): Promise<boolean> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content, { flag: "wx" });
    return true;
  } catch (cause) {
    if (errorCode(cause) === "EEXIST") return false;
    throw new JetwayError(`${file} could not be written: ${cause instanceof Error ? cause.message : String(cause)}.`, {
      code: "JW0010",
      hint: "Run jetway init in a folder that you may write to.",
      cause,
    });
  }
}
