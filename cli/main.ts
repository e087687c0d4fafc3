import { Console } from "node:console";
import { createRequire } from "node:module";
import { commandList } from "./command-list.ts";
import { topLevelHelp } from "./top-level-help.ts";

/**
 * The command line. What `--help` needs is loaded at once, and everything else when a command is called: most of the time that a small command takes
 * is loading.
 */
const [name, ...rest] = process.argv.slice(2);

if (name === undefined || name === "--help" || name === "-h" || (name === "help" && rest.length === 0)) {
  process.stdout.write(topLevelHelp());
  process.exitCode = name === undefined ? 2 : 0;
} else if (name === "--version" || name === "-V") {
  process.stdout.write(`${createRequire(import.meta.url)("jetway/package.json").version}\n`);
} else {
  // Modules of the project print where they like; the standard output is the command's result.
  globalThis.console = new Console(process.stderr);
  const { runCommandLine } = await import("./run-command-line.ts");
  const exitCode = await runCommandLine(name === "help" ? [...rest, "--help"] : [name, ...rest], commandList);
  // Not left to the event loop: modules of the project may keep timers and connections.
  await Promise.all([process.stdout, process.stderr].map((stream) => new Promise((done) => stream.write("", done))));
  process.exit(exitCode);
}
