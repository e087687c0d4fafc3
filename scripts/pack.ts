// Packs what is published: `npm run pack [-- DIRECTORY]` writes jetway-<version>.tgz there.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const destination = resolve(process.argv[2] ?? ".");

const build = spawnSync(process.execPath, [join(root, "scripts/build.ts")], { stdio: "inherit" });
if (build.status !== 0) process.exit(build.status ?? 1);

const staging = mkdtempSync(join(tmpdir(), "jetway-pack-"));
try {
  const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  for (const path of [...manifest.files, "LICENSE", "README.md"]) {
    cpSync(join(root, path), join(staging, path), { recursive: true });
  }
  writeFileSync(join(staging, "package.json"), `${JSON.stringify(publishedManifest(manifest), undefined, 2)}\n`);
  execFileSync("npm", ["pack", "--pack-destination", destination], {
    cwd: staging,
    stdio: ["ignore", "inherit", "ignore"],
  });
} finally {
  rmSync(staging, { recursive: true, force: true });
}

/** Without what is for the repository alone: its scripts, its tools, the Node that runs them, and the way to the sources. */
function publishedManifest(manifest: Readonly<Record<string, unknown>>): unknown {
  const { scripts: _scripts, devDependencies: _tools, optionalDependencies: _node, ...published } = manifest;
  return JSON.parse(JSON.stringify(published), (key, value) => (key === "jetway-source" ? undefined : value));
}
