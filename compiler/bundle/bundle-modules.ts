import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import { protocolVersion } from "#sdk/runtime/messages.ts";
import { bundleModule, type ModuleBundle } from "./bundle-module.ts";
import { type JetwayCode, makeJetwayCode } from "./jetway-code.ts";
import { jetwayPackage } from "./jetway-package.ts";
import { type TaskCode, toTaskCode } from "./task-code.ts";
import { TaskCodeCache } from "./task-code-cache.ts";
import { taskCodeName } from "./task-code-name.ts";

/** The task code of a project's DAG modules. */
export interface BundledModules {
  /** By module, as it was given. A module that could not be bundled is missing. */
  readonly taskCode: ReadonlyMap<string, TaskCode>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The bundler works on several threads by itself; a few modules at once keep them busy. */
const atOnce = 4;

/** Which modules, and where. */
export interface ModulesToBundle {
  /** Absolute path of the project's root. */
  readonly root: string;
  /** Relative to the root. */
  readonly modules: readonly string[];
  /** Folder for what can be made again. */
  readonly cacheFolder: string;
}

/** Makes the task code of DAG modules. Equal sources give equal bytes, wherever the project lies and whatever else is in it. */
export async function bundleModules({ root, modules, cacheFolder }: ModulesToBundle): Promise<BundledModules> {
  if (modules.length === 0) return { taskCode: new Map(), diagnostics: [] };
  const jetway = await makeJetwayCode();
  const cache = new TaskCodeCache({ cacheFolder, root, bundler: jetway.bundler });
  const bundles = new Map<string, ModuleBundle>();
  const open = modules.toReversed();
  const work = async () => {
    for (let module = open.pop(); module !== undefined; module = open.pop()) {
      const cached = cache.tryGet(module);
      const bundle = cached ?? (await bundleModule({ root, module }, jetway));
      bundles.set(module, bundle);
      if (cached === undefined && bundle.diagnostics.length === 0) await cache.put(module, bundle);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, modules.length) }, work));
  return completed(modules, bundles, jetway);
}

/** Adds Jetway's own code to each module's, and names the directories. */
function completed(
  modules: readonly string[],
  bundles: ReadonlyMap<string, ModuleBundle>,
  jetway: JetwayCode,
): BundledModules {
  const description = { protocol: protocolVersion, jetway: jetwayPackage().version };
  const taskCode = new Map<string, TaskCode>();
  const diagnostics: Diagnostic[] = [];
  for (const module of modules) {
    const bundle = bundles.get(module);
    if (bundle === undefined) continue;
    diagnostics.push(...bundle.diagnostics);
    if (bundle.diagnostics.length > 0) continue;
    const files = [...bundle.files, jetway.file];
    taskCode.set(module, toTaskCode(taskCodeName(module), files, description));
  }
  return { taskCode, diagnostics };
}
