// Installs the project's npm packages when they are missing or not those of package-lock.json. Plain JavaScript without any package, because
// it runs first, on whatever Node the machine has (20 is enough); everything after it runs on the Node 24 that it installs.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const ownNode = join(root, "node_modules", ".bin", process.platform === "win32" ? "node.cmd" : "node");

/** @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], link?: boolean }} LockedPackage */

/** @param {string} path @returns {Record<string, LockedPackage>} */
function lockedPackages(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : {};
}

/** Which C library a Linux machine has; npm installs native packages by it. */
function cLibrary() {
  if (process.platform !== "linux") return undefined;
  const report = process.report.getReport();
  const header = (typeof report === "string" ? JSON.parse(report) : report).header;
  return header.glibcVersionRuntime === undefined ? "musl" : "glibc";
}

/**
 * Whether a package of the lockfile belongs on this machine. An optional one does when it names this platform: npm leaves it out in silence
 * when it thinks that the Node which runs npm is too old for it, and then bundling or Node 24 itself would be missing.
 *
 * @param {LockedPackage} locked @param {string | undefined} library
 */
function isNeededHere(locked, library) {
  if (!locked.optional) return true;
  if (locked.os === undefined) return false;
  const cpuFits = locked.cpu?.includes(process.arch) ?? true;
  const libraryFits = locked.libc === undefined || library === undefined || locked.libc.includes(library);
  return locked.os.includes(process.platform) && cpuFits && libraryFits;
}

/** The packages that the lockfile asks for on this machine and that are not installed in that version. */
function missingPackages() {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  // npm writes this list when an install has ended, so a half-finished one has none.
  const installed = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  const library = cLibrary();
  return Object.entries(wanted)
    .filter(([path, locked]) => path !== "" && isNeededHere(locked, library))
    .filter(
      ([path, locked]) => installed[path]?.version !== locked.version || !existsSync(join(root, path, "package.json")),
    )
    .map(([path]) => path);
}

/** Runs `npm ci` with the given Node. @param {string} node */
function cleanInstall(node) {
  const argumentsOfNpm = ["ci", "--loglevel=error", "--no-progress"];
  const npm = process.env.npm_execpath;
  const [command, ...rest] =
    npm !== undefined && basename(npm) === "npm-cli.js" ? [node, npm, ...argumentsOfNpm] : ["npm", ...argumentsOfNpm];
  const result = spawnSync(command, rest, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  if (result.status === 0) return;
  const output = result.error === undefined ? `${result.stdout}${result.stderr}` : result.error.message;
  process.stdout.write("failed\n");
  // Its first lines name the cause; what may follow is npm's manual.
  const cause = output.trim().split("\n").slice(0, 20).join("\n");
  stop(`${cause}\n\`npm ci\` did not succeed.`, "see npm's message above; the package registry has to be reachable");
}

/** @param {string} message @param {string} hint @returns {never} */
function stop(message, hint) {
  process.stderr.write(`${message}\n  hint: ${hint}\n`);
  process.exit(1);
}

function install() {
  if (missingPackages().length > 0) {
    const start = Date.now();
    process.stdout.write("Installing npm packages (half a minute the first time) ... ");
    cleanInstall(process.execPath);
    // Once more, by the Node that has just been installed: for it npm leaves nothing out.
    if (missingPackages().length > 0 && existsSync(ownNode)) cleanInstall(ownNode);
    process.stdout.write(`done in ${((Date.now() - start) / 1000).toFixed(0)} s\n`);
  }
  const missing = missingPackages();
  if (missing.length > 0) {
    stop(
      `npm left out packages that this machine needs: ${missing.join(", ")}.`,
      `run \`rm -rf node_modules && npm ci\` with a newer Node than ${process.version} (22.18 or later)`,
    );
  }
  const version = spawnSync(ownNode, ["--version"], { encoding: "utf8", shell: process.platform === "win32" });
  if (version.status === 0) return;
  if (Number.parseInt(process.versions.node, 10) >= 24) return;
  stop(
    `Node ${process.version} is too old for this project's scripts, and npm has no Node 24 for ${process.platform} on ${process.arch} to install here.`,
    "install Node 24 or later from your system and run the command again",
  );
}

install();
