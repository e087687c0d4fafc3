import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installPackage } from "./installed-package.ts";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark } from "./measurement.ts";
import { timeCommand } from "./time-command.ts";

const repository = resolve(import.meta.dirname, "..");
const tsc = resolve(repository, "node_modules/.bin/tsc");

/** How long the compile of a project takes, against the type check of the same files. */
export const compile: Benchmark = async (say) => {
  const measurements = [];
  say("building the package");
  const jetway = installPackage();
  for (const [count, rounds] of [
    [10, 5],
    [1000, 3],
  ] as const) {
    say(`compiling ${count} modules`);
    const root = createProject(count, jetway);
    const check = () => timeCommand(tsc, ["--noEmit", "-p", root]);
    const pair = { peer: "`tsc --noEmit` of the same files", goal: 3, rounds, theirs: check };
    measurements.push(
      await measurePairs({
        ...pair,
        what: `compile ${count} modules, cold`,
        ours: () => timeCompile(root, jetway, true),
      }),
      await measurePairs({
        ...pair,
        what: `compile ${count} modules, warm`,
        ours: () => timeCompile(root, jetway, false),
      }),
    );
    rmSync(root, { recursive: true });
  }
  return measurements;
};

function timeCompile(root: string, jetway: string, cold: boolean): number {
  if (cold) rmSync(join(root, ".jetway"), { recursive: true, force: true });
  return timeCommand(process.execPath, [join(jetway, "cli/bin.cjs"), "compile"], { cwd: root });
}

function createProject(count: number, jetway: string): string {
  const root = mkdtempSync(join(tmpdir(), "jetway-bench-"));
  mkdirSync(join(root, "dags"));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(jetway, join(root, "node_modules", "jetway"));
  writeFileSync(join(root, "package.json"), JSON.stringify({ name: "bench", type: "module" }));
  const compilerOptions = {
    module: "nodenext",
    target: "es2024",
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    allowImportingTsExtensions: true,
  };
  writeFileSync(join(root, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["dags"] }));
  for (let index = 0; index < count; index++)
    writeFileSync(join(root, "dags", `dag-${index}.dag.ts`), moduleText(index));
  return root;
}

function moduleText(index: number): string {
  return `import { cron, dag, minutes, param, task } from "jetway";
import { bash } from "jetway/operators";

/** Reads the rows. */
const load = task("load", async ({ day }: { day: string }) => [{ day, count: ${index} }]);
const sum = task("sum", ({ rows }: { rows: { day: string; count: number }[] }) => ({ total: rows.length }));
const report = task("report", ({ total }: { total: number }) => \`\${total} rows\`);

/** Number ${index}. */
export default dag(
  "dag_${index}",
  {
    schedule: cron("${index % 60} 6 * * *"),
    startDate: "2026-01-01",
    params: { day: param<string>({ default: "2026-01-01" }) },
    defaults: { retries: 2, retryDelay: minutes(1) },
  },
  ({ params }) => {
    const rows = load({ day: params.day });
    const total = sum({ rows });
    const text = report({ total: total.output.total });
    bash("notify", { command: 'echo "$TEXT"', env: { TEXT: text } });
  },
);
`;
}
