import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { type CheckedDag, checkProject } from "#compiler/compile.ts";
import { emitDag } from "#compiler/emit/index.ts";
import { lowerDag } from "#compiler/lower/lower-dag.ts";
import { type AirflowVersion, airflowVersions } from "#sdk/ir/index.ts";
import { ruffCheck, ruffFormat } from "../support/ruff.ts";
import { runPython } from "../support/run-python.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const modules = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".dag.ts"))
  .sort();
const isUpdating = process.env["JETWAY_UPDATE_GOLDEN"] === "1";

let dags: readonly CheckedDag[] = [];

beforeAll(async () => {
  const checked = await checkProject({ root, project: "golden", dags: modules, target: "3.4" });
  expect(checked.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  dags = checked.dags;
}, 60_000);

for (const module of modules) {
  test(`${dirname(module)} becomes the expected Python`, () => {
    const inModule = dags.filter((dag) => dag.module === module);
    expect(inModule).not.toEqual([]);
    for (const { ir } of inModule) {
      const name = inModule.length === 1 ? "expected" : `expected.${ir.dagId}`;
      const folder = join(root, dirname(module));
      const printed = airflowVersions.map((target) => [target, printFor(target, { ir, module })] as const);
      if (isUpdating) writeExpected(folder, name, printed);
      for (const [target, text] of printed) {
        expect(text, `${ir.dagId} for Airflow ${target}`).toBe(readExpected(folder, name, target));
      }
    }
  });
}

test("every expected file is Python that ruff would leave alone", () => {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".py"));
  const sources = files.map((path) => readFileSync(join(root, path), "utf8"));
  expect(runPython("import ast\nanswer = [ast.parse(source) and True for source in given]", sources)).toEqual(
    files.map(() => true),
  );
  for (const [index, source] of sources.entries()) {
    expect(ruffFormat(source), files[index]).toBe(source);
    // The line with the content hash is longer than 88 characters; not every task id can be a variable's name.
    expect(
      ruffCheck(source).filter((finding) => !/^4: E501|^\d+: AIR001/.test(finding)),
      files[index],
    ).toEqual([]);
  }
});

/** The Python of a DAG for a target; undefined when the target refuses it. */
function printFor(target: AirflowVersion, { ir, module }: Pick<CheckedDag, "ir" | "module">): string | undefined {
  const { dag, diagnostics } = lowerDag(ir, target);
  if (diagnostics.length > 0) return undefined;
  const context = { dag, target, runtimeModule: "jetway_golden.runtime_00000000", bundle: "case.00000000" };
  return emitDag(context, { project: "golden", module, runs: [] }).text;
}

/** What is expected for a target: the file of the newest version that is not newer. */
function readExpected(folder: string, name: string, target: AirflowVersion): string | undefined {
  const candidates = airflowVersions.slice(0, airflowVersions.indexOf(target) + 1).map((version) => `-${version}`);
  const suffix = ["", ...candidates].findLast((candidate) => existsSync(join(folder, `${name}${candidate}.py`)));
  return suffix === undefined ? undefined : readFileSync(join(folder, `${name}${suffix}.py`), "utf8");
}

/** Writes a file for the oldest target and one for each target whose text differs from the one before. */
function writeExpected(
  folder: string,
  name: string,
  printed: readonly (readonly [AirflowVersion, string | undefined])[],
) {
  let before: string | undefined;
  for (const [target, text] of printed) {
    if (text !== undefined && text !== before) {
      writeFileSync(join(folder, target === airflowVersions[0] ? `${name}.py` : `${name}-${target}.py`), text);
    }
    before = text;
  }
}
