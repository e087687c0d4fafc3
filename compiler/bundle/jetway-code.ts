import { type BundleFile, toBundleFiles } from "./bundle-file.ts";
import { type JetwayPackage, jetwayPackage } from "./jetway-package.ts";
import { outputOptions } from "./output-options.ts";

/** Jetway's own part of every task code: what DAG modules import of it, ready-made. */
export interface JetwayCode {
  /** Tells one way of bundling from another: the bundler's version, and the content of Jetway's own code. */
  readonly bundler: string;
  /** The file of a specifier such as `jetway/operators`, relative to a module's directory; undefined for one that is not ready-made. */
  fileOf(specifier: string): string | undefined;
  /** All files that a file needs, itself included. */
  filesFor(entries: readonly string[]): readonly BundleFile[];
}

const specifiers: Readonly<Record<string, string>> = {
  jetway: "jetway",
  "jetway-operators": "jetway/operators",
  "jetway-runtime": "jetway/runtime",
};

let made: Promise<JetwayCode> | undefined;

/** Bundles Jetway's own code, once per process. */
export function makeJetwayCode(): Promise<JetwayCode> {
  made ??= bundleJetwayCode(jetwayPackage());
  return made;
}

async function bundleJetwayCode({ root, conditions }: JetwayPackage): Promise<JetwayCode> {
  const { rolldown, VERSION } = await import("rolldown");
  const bundle = await rolldown({
    cwd: root,
    input: { ...specifiers },
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: [...conditions] },
    // Modules of this package do nothing when they are imported.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(root) || id.includes("node_modules") },
    experimental: { attachDebugInfo: "none" },
    plugins: [
      {
        name: "jetway-entries",
        resolveId: {
          filter: { id: /^jetway(?:\/|$)/ },
          async handler(specifier) {
            return await this.resolve(specifier, `${root}/package.json`, { skipSelf: true });
          },
        },
      },
    ],
  });
  try {
    const { output } = await bundle.generate({
      ...outputOptions({ project: root, jetway: root }),
      entryFileNames: "[name]-[hash].mjs",
      chunkFileNames: "jetway-[name]-[hash].mjs",
      // The frames of a stack that matter to an author are the author's own; the maps would be as large as the code.
      sourcemap: false,
    });
    const chunks = output.filter((file) => file.type === "chunk");
    return jetwayCode(
      // The names hold digests of the content.
      [VERSION, ...chunks.map(({ fileName }) => fileName)].sort().join(" "),
      new Map(
        chunks
          .filter(({ isEntry }) => isEntry)
          .map(({ name, fileName }) => [specifiers[name] ?? name, sharedPath(fileName)]),
      ),
      new Map(
        chunks.map(({ fileName, imports, dynamicImports }) => [
          sharedPath(fileName),
          [...imports, ...dynamicImports].map(sharedPath),
        ]),
      ),
      new Map(toBundleFiles(output).map((file) => [sharedPath(file.path), { ...file, path: sharedPath(file.path) }])),
    );
  } finally {
    await bundle.close();
  }
}

/** Beside the directories of the modules, which share it: the names hold digests, so that versions of Jetway do not meet. */
function sharedPath(fileName: string): string {
  return `../jetway/${fileName}`;
}

function jetwayCode(
  bundler: string,
  entries: ReadonlyMap<string, string>,
  importsOf: ReadonlyMap<string, readonly string[]>,
  files: ReadonlyMap<string, BundleFile>,
): JetwayCode {
  return {
    bundler,
    fileOf: (specifier) => entries.get(specifier),
    filesFor: (wanted) => {
      const needed = new Set<string>();
      const open = [...wanted];
      for (let path = open.pop(); path !== undefined; path = open.pop()) {
        if (needed.has(path) || !files.has(path)) continue;
        needed.add(path);
        open.push(...(importsOf.get(path) ?? []));
      }
      return [...needed].sort().flatMap((path) => files.get(path) ?? []);
    },
  };
}
