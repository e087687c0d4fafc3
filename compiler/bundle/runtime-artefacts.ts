import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { contentHash } from "#sdk/ir/content-hash.ts";
import type { Artefact } from "../artefact.ts";

/** The Python runtime that emitted files import. */
export interface PythonRuntime {
  /** Name of its package: `runtime_1a2b3c4d`. */
  readonly name: string;
  /** SHA-256 of its files. */
  readonly digest: string;
  readonly artefacts: readonly Artefact[];
}

/** The Python package that ships with Jetway. */
const packageFolder = new URL("../airflow/", import.meta.url);

/** Copies the Python package into a project's namespace package, named by its content: two versions of it never meet. */
export async function makePythonRuntime(namespace: string): Promise<PythonRuntime> {
  const names = (await readdir(packageFolder)).filter(isRuntimeModule).sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, content: await readFile(new URL(name, packageFolder)) })),
  );
  const digest = contentHash(
    Object.fromEntries(files.map(({ name, content }) => [name, createHash("sha256").update(content).digest("hex")])),
  );
  const packageName = `runtime_${digest.slice(0, 8)}`;
  return {
    name: packageName,
    digest,
    artefacts: files.map(({ name, content }) => ({
      path: `${namespace}/${packageName}/${name}`,
      content,
      role: "runtime",
    })),
  };
}

function isRuntimeModule(name: string): boolean {
  return name.endsWith(".py") && !name.startsWith("test_") && !name.endsWith("_test.py") && name !== "conftest.py";
}
