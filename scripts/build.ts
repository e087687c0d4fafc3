// Builds the package into `dist`: JavaScript and declarations by `tsc`, and beside them the Python runtime, which is data to the compiler.
import { spawnSync } from "node:child_process";
import { cpSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const dist = join(root, "dist");

rmSync(dist, { recursive: true, force: true });
const compiler = join(root, "node_modules", ".bin", "tsc");
const { status } = spawnSync(compiler, ["-p", join(root, "tsconfig.build.json")], { stdio: "inherit" });
if (status === 0) {
  cpSync(join(root, "compiler/airflow"), join(dist, "compiler/airflow"), {
    recursive: true,
    filter: (path) => path.endsWith("airflow") || (path.endsWith(".py") && !basename(path).startsWith("test_")),
  });
}
process.exitCode = status ?? 1;
