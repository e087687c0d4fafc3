import { defineConfig } from "vitest/config";

/** Vitest projects by folder; each is an npm script of the same name. */
function project(name: string, include: readonly string[], more: object = {}) {
  return { extends: true as const, test: { name, include: [...include], ...more } };
}

/**
 * Tests run natively in Node (no module runner): what a test imports is exactly what Node runs, type stripping, `#sdk` imports and
 * source positions included. The `jetway-source` condition makes `jetway` and `#…` resolve to the sources.
 */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    execArgv: ["--conditions=jetway-source", "--disable-warning=ExperimentalWarning"],
    projects: [
      project("unit", ["{sdk,compiler,codegen,cli,scripts,dags}/**/*.test.ts"], { testTimeout: 60_000 }),
      project("golden", ["test/golden/**/*.test.ts"]),
      project("negative", ["test/negative/**/*.test.ts"], { testTimeout: 60_000 }),
      project("conformance", ["test/conformance/**/*.test.ts"], { testTimeout: 120_000 }),
      project("package", ["test/package/**/*.test.ts"], { testTimeout: 120_000, hookTimeout: 120_000 }),
      project("airflow", ["test/airflow/**/*.test.ts"], {
        globalSetup: "test/support/airflow.ts",
        testTimeout: 240_000,
        hookTimeout: 120_000,
        // The servers keep their data in SQLite: two files that trigger runs at once can make it answer "database is locked".
        fileParallelism: false,
      }),
    ],
  },
});
