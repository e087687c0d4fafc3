import { type BundleFile, toBundleFiles } from "./bundle-file.ts";
import { type JetwayPackage, jetwayPackage } from "./jetway-package.ts";
import { outputOptions } from "./output-options.ts";

/** Jetway's own part of every task code: what DAG modules import of it, ready-made. */
export interface JetwayCode {
  /** Tells one way of bundling from another: the bundler's version, and the content of Jetway's own code. */
  readonly bundler: string;
  /** The specifiers that it stands for. */
  readonly specifiers: readonly string[];
  /** Beside the directories of the modules, which share it. Its name holds a digest, so that versions of Jetway do not meet. */
  readonly file: BundleFile;
}

const specifiers = ["jetway", "jetway/operators", "jetway/runtime"];
const entry = "\0jetway-code";

let made: Promise<JetwayCode> | undefined;

/** Bundles Jetway's own code, once per process. */
export function makeJetwayCode(): Promise<JetwayCode> {
  made ??= bundleJetwayCode(jetwayPackage());
  return made;
}

/** One file: a task process needs nearly all of it, and each further file costs it a millisecond. */
async function bundleJetwayCode({ root, conditions }: JetwayPackage): Promise<JetwayCode> {
  const { rolldown, VERSION } = await import("rolldown");
  const bundle = await rolldown({
    cwd: root,
    input: { jetway: entry },
    platform: "node",
    tsconfig: false,
    resolve: { conditionNames: [...conditions] },
    // Modules of this package do nothing when they are imported.
    treeshake: { moduleSideEffects: (id) => !id.startsWith(root) || id.includes("node_modules") },
    experimental: { attachDebugInfo: "none" },
    plugins: [
      {
        name: "jetway-code",
        resolveId: {
          filter: { id: [/^jetway(?:\/|$)/, /^\0jetway-code$/] },
          async handler(specifier) {
            if (specifier === entry) return entry;
            return await this.resolve(specifier, `${root}/package.json`, { skipSelf: true });
          },
        },
        load: {
          filter: { id: /^\0jetway-code$/ },
          handler: () => specifiers.map((specifier) => `export * from ${JSON.stringify(specifier)};`).join("\n"),
        },
      },
    ],
  });
  try {
    const { output } = await bundle.generate({
      ...outputOptions({ project: root, jetway: root }),
      entryFileNames: "[name]-[hash].mjs",
      codeSplitting: false,
      // The frames of a stack that matter to an author are the author's own.
      sourcemap: false,
    });
    const [file] = toBundleFiles(output);
    if (file === undefined) throw new TypeError("the bundler made no file of Jetway's own code");
    return { bundler: `${VERSION} ${file.path}`, specifiers, file: { ...file, path: `../jetway/${file.path}` } };
  } finally {
    await bundle.close();
  }
}
