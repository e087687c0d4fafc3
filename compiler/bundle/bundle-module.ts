import { isAbsolute, resolve } from "node:path";
import type { Plugin } from "rolldown";
import type { Diagnostic } from "#sdk/errors/diagnostic.ts";
import {
  type BundledModule,
  type BundlerLog,
  failureDiagnostic,
  isOwnModule,
  nativeAddonDiagnostic,
  unresolvedDiagnostic,
} from "./bundle-diagnostics.ts";
import { type BundleFile, toBundleFiles } from "./bundle-file.ts";
import type { JetwayCode } from "./jetway-code.ts";
import { jetwayPackage } from "./jetway-package.ts";
import { outputOptions } from "./output-options.ts";

/** What bundling one DAG module came to. */
export interface ModuleBundle {
  /** Empty when there are diagnostics. Jetway's own files are not among them. */
  readonly files: readonly BundleFile[];
  /** Absolute paths of every file that was read. */
  readonly inputs: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

const entry = "\0jetway-entry";

/** Bundles a DAG module and everything that it imports but Jetway itself. */
export async function bundleModule(where: BundledModule, jetway: JetwayCode): Promise<ModuleBundle> {
  const { rolldown } = await import("rolldown");
  const findings: Findings = { diagnostics: [], urls: new Set() };
  const { root, conditions } = jetwayPackage();
  const bundle = await rolldown({
    cwd: where.root,
    input: { main: entry },
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: [...conditions] },
    experimental: { resolveNewUrlToAsset: true, attachDebugInfo: "none" },
    plugins: [entryPlugin(where), jetwayPlugin(jetway), guardPlugin(where, findings)],
    onLog: (_level, log) => {
      // A package may try an import that need not be there; the project's own code may not.
      if (log.code === "UNRESOLVED_IMPORT" && isOwnModule(log.id, where)) {
        findings.diagnostics.push(unresolvedDiagnostic(log as BundlerLog, where, findings.urls));
      }
    },
  });
  try {
    const { output } = await bundle.generate(outputOptions({ project: where.root, jetway: root }));
    if (findings.diagnostics.length > 0) return failed(findings.diagnostics);
    const inputs = (await bundle.watchFiles).filter((path) => isAbsolute(path));
    return { files: toBundleFiles(output), inputs, diagnostics: [] };
  } catch (error) {
    return failed([...findings.diagnostics, ...thrownDiagnostics(error, where, findings)]);
  } finally {
    await bundle.close();
  }
}

function failed(diagnostics: readonly Diagnostic[]): ModuleBundle {
  return { files: [], inputs: [], diagnostics };
}

interface Findings {
  readonly diagnostics: Diagnostic[];
  /** Specifiers of `new URL(…, import.meta.url)`. */
  readonly urls: Set<string>;
}

/** The entry starts the task process first: an exception in the DAG module then fails the task with its stack. */
function entryPlugin({ root, module }: BundledModule): Plugin {
  const source = [
    'import { protocolVersion, runTaskProcess } from "jetway/runtime";',
    `await runTaskProcess({ dags: () => import(${JSON.stringify(resolve(root, module))}), protocol: protocolVersion });`,
    "",
  ].join("\n");
  return {
    name: "jetway-entry",
    resolveId: { filter: { id: /^\0jetway-entry$/ }, handler: () => entry },
    load: { filter: { id: /^\0jetway-entry$/ }, handler: () => source },
  };
}

/** `jetway` is this package, whatever the project has installed: the Python runtime that goes with the task code is this package's too. */
function jetwayPlugin({ specifiers, file }: JetwayCode): Plugin {
  const { root } = jetwayPackage();
  return {
    name: "jetway-package",
    resolveId: {
      filter: { id: /^jetway(?:\/|$)/ },
      async handler(specifier, _importer, options) {
        if (specifiers.includes(specifier)) return { id: file.path, external: "relative" };
        return await this.resolve(specifier, `${root}/package.json`, { ...options, skipSelf: true });
      },
    },
  };
}

/** Packages that look for a native addon when they run. */
const addonLoaders = /^(?:bindings|node-gyp-build|node-pre-gyp|@mapbox\/node-pre-gyp|prebuild-install)$/;

function guardPlugin(where: BundledModule, findings: Findings): Plugin {
  return {
    name: "jetway-guard",
    resolveId: {
      filter: { id: [/\.node$/, addonLoaders, /^\.{1,2}\//] },
      handler(specifier, importer, { kind }) {
        // What `new URL` names is a file; rolldown's own types leave the kind out.
        if ((kind as string) === "new-url") findings.urls.add(specifier);
        if (importer === undefined || !(specifier.endsWith(".node") || addonLoaders.test(specifier))) return null;
        findings.diagnostics.push(nativeAddonDiagnostic(specifier, importer, where));
        return { id: specifier, external: true };
      },
    },
  };
}

function thrownDiagnostics(error: unknown, where: BundledModule, { urls }: Findings): readonly Diagnostic[] {
  const logs = (error as { readonly errors?: readonly BundlerLog[] }).errors;
  if (logs === undefined || logs.length === 0) {
    return [failureDiagnostic({ message: error instanceof Error ? error.message : String(error) }, where)];
  }
  return logs.map((log) =>
    log.code === "UNRESOLVED_IMPORT" ? unresolvedDiagnostic(log, where, urls) : failureDiagnostic(log, where),
  );
}
