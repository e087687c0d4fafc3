import { cpSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark } from "./measurement.ts";
import { timeCommand } from "./time-command.ts";

const repository = resolve(import.meta.dirname, "..");

/** How long the built command line takes to start, against a Node that does nothing. */
export const commandLine: Benchmark = async (say) => {
  say("building the package");
  timeCommand("npm", ["run", "--silent", "build"], { cwd: repository });
  const bin = installedBin();
  return [
    await measurePairs({
      what: "`jetway --help`",
      peer: "`node -e 0`",
      goal: 1.3,
      rounds: 20,
      ours: () => timeCommand(process.execPath, [bin, "--help"]),
      theirs: () => timeCommand(process.execPath, ["-e", "0"]),
    }),
  ];
};

/** The command as it lies in an installed package: in the repository it would start the sources, in a second process. */
function installedBin(): string {
  const folder = join(repository, ".jetway/bench/command-line");
  rmSync(folder, { recursive: true, force: true });
  for (const name of ["bin.cjs", "start.cjs"]) cpSync(join(repository, "cli", name), join(folder, "cli", name));
  symlinkSync(join(repository, "dist"), join(folder, "dist"));
  return join(folder, "cli/bin.cjs");
}
