import { defineConfig } from "vitest/config";

/**
 * Tests run natively in Node (no module runner): what a test imports is exactly what Node runs, type stripping, `#sdk` imports and
 * source positions included. The `jetway-source` condition makes `jetway` and `#…` resolve to the sources.
 */
export default defineConfig({
  test: {
    experimental: { viteModuleRunner: false },
    execArgv: ["--conditions=jetway-source", "--disable-warning=ExperimentalWarning"],
    projects: [
      {
        extends: true,
        test: { name: "unit", include: ["{sdk,compiler,codegen,cli,scripts}/**/*.test.ts"] },
      },
    ],
  },
});
