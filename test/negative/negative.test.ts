import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { type AirflowVersion, airflowVersions } from "#sdk/ir/index.ts";
import { compileProject } from "../../compiler/compile.ts";
import { createSourceReader, renderDiagnostics } from "../../compiler/diagnostics/index.ts";

const folder = fileURLToPath(new URL(".", import.meta.url));
const cacheFolder = mkdtempSync(join(tmpdir(), "jetway-negative-"));

afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }));

const cases = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

// Looked up before any case runs: a missing text is written by vitest unless it runs in CI, and would then pass.
const withoutText = cases.map(({ name }) => name).filter((name) => !existsSync(join(folder, name, "expected.txt")));

test("each case says what it expects", () => {
  expect(withoutText).toEqual([]);
});

test.for(cases.map(({ name }) => [name] as const))("%s", async ([name]) => {
  const root = join(folder, name);
  const { diagnostics, artefacts } = await compileProject({
    root,
    project: "negative",
    dags: ["*.dag.ts"],
    target: targetOf(root),
    cacheFolder,
  });
  const code = name.slice(0, name.indexOf("-"));
  expect(diagnostics.map((diagnostic) => diagnostic.code)).toContain(code);
  if (diagnostics.some(({ severity }) => severity === "error")) expect(artefacts).toEqual([]);
  await expect(renderDiagnostics(diagnostics, { readSource: createSourceReader(root) })).toMatchFileSnapshot(
    join(root, "expected.txt"),
  );
});

test("the names of the cases are a code and its slug", async () => {
  const { catalogue } = await import("#sdk/errors/index.ts");
  const known = Object.entries(catalogue).map(([code, { slug }]) => `${code}-${slug}`);
  expect(cases.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
});

/** The newest Airflow, unless the module's first line says another. */
function targetOf(root: string): AirflowVersion {
  const module = existsSync(join(root, "bad.dag.ts")) ? readFileSync(join(root, "bad.dag.ts"), "utf8") : "";
  const asked = /^\/\/ target: (\S+)/.exec(module)?.[1];
  return airflowVersions.find((version) => version === asked) ?? "3.4";
}
