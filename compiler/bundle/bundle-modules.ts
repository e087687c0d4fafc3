import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import { protocolVersion } from "#sdk/runtime/messages.ts";
import { bundleModule } from "./bundle-module.ts";
import { makeJetwayCode } from "./jetway-code.ts";
import { jetwayPackage } from "./jetway-package.ts";
import { type TaskCode, toTaskCode } from "./task-code.ts";
import { taskCodeName } from "./task-code-name.ts";

/** The task code of a project's DAG modules. */
export interface BundledModules {
  /** By module, as it was given. A module that could not be bundled is missing. */
  readonly taskCode: ReadonlyMap<string, TaskCode>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The bundler works on several threads by itself; a few modules at once keep them busy. */
const atOnce = 4;

/**
 * Makes the task code of DAG modules, given relative to the project's root. Equal sources give equal bytes, wherever the project lies and
 * whatever else is in it.
 */
export async function bundleModules(root: string, modules: readonly string[]): Promise<BundledModules> {
  const jetway = await makeJetwayCode();
  const description = { protocol: protocolVersion, jetway: jetwayPackage().version };
  const results = new Map<string, Awaited<ReturnType<typeof bundleModule>>>();
  const open = [...modules].reverse();
  const work = async () => {
    for (let module = open.pop(); module !== undefined; module = open.pop()) {
      results.set(module, await bundleModule({ root, module }, jetway));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, modules.length) }, work));

  const taskCode = new Map<string, TaskCode>();
  const diagnostics: Diagnostic[] = [];
  for (const module of modules) {
    const result = results.get(module);
    if (result === undefined) continue;
    diagnostics.push(...result.diagnostics);
    if (result.files.length > 0) taskCode.set(module, toTaskCode(taskCodeName(module), result.files, description));
  }
  return { taskCode, diagnostics };
}
