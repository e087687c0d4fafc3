import { createHash } from "node:crypto";
import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { canonicalJson, contentHash } from "#sdk/ir/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A project as the compiler lays it out, made by hand: for tests of the task runtime alone. */
export interface TaskProject {
  /** The package that DAG files import. */
  readonly runtimePackage: string;
  /** What `TypeScriptOperator` is given. */
  readonly bundle: string;
  readonly runtimeDirectory: string;
  readonly bundleDirectory: string;
}

/** Writes the runtime package and the task code of one DAG module into a directory. */
export async function writeTaskProject(directory: string, project: string, module: string): Promise<TaskProject> {
  const shared = join(directory, `jetway_${project}`);
  const runtime = join(root, "compiler/airflow");
  const sources = (await readdir(runtime)).filter((name) => name.endsWith(".py")).sort();
  const texts = await Promise.all(sources.map((name) => readFile(join(runtime, name), "utf8")));
  const runtimeName = `runtime_${contentHash(texts).slice(0, 8)}`;
  await mkdir(join(shared, runtimeName), { recursive: true });
  await Promise.all(sources.map((name) => cp(join(runtime, name), join(shared, runtimeName, name))));

  const files = await bundleModule(module);
  const hashes = Object.fromEntries(
    [...files].filter(([name]) => !name.endsWith(".map")).map(([name, text]) => [name, sha256(text)]),
  );
  const bundle = `tasks.${sha256(canonicalJson(hashes)).slice(0, 8)}`;
  await mkdir(join(shared, bundle), { recursive: true });
  files.set("bundle.json", JSON.stringify({ protocol: 2, jetway: "0.1.0", files: hashes }));
  await Promise.all([...files].map(([name, text]) => writeFile(join(shared, bundle, name), text)));
  return {
    runtimePackage: `jetway_${project}.${runtimeName}`,
    bundle,
    runtimeDirectory: join(shared, runtimeName),
    bundleDirectory: join(shared, bundle),
  };
}

async function bundleModule(module: string): Promise<Map<string, string>> {
  const entry = "virtual:entry";
  const source = [
    `import { runTaskProcess } from ${JSON.stringify(join(root, "sdk/runtime/index.ts"))};`,
    `await runTaskProcess({ dags: () => import(${JSON.stringify(module)}), protocol: 2 });`,
  ].join("\n");
  const build = await rolldown({
    input: { main: entry },
    platform: "node",
    resolve: { conditionNames: ["jetway-source", "import", "node"] },
    plugins: [
      { name: "entry", resolveId: (id) => (id === entry ? id : null), load: (id) => (id === entry ? source : null) },
    ],
  });
  const { output } = await build.generate({
    format: "esm",
    sourcemap: true,
    entryFileNames: "[name].mjs",
    chunkFileNames: "[name].[hash].mjs",
  });
  await build.close();
  return new Map(
    output.map((file) => [file.fileName, file.type === "chunk" ? file.code : Buffer.from(file.source).toString()]),
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
