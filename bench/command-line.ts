import { join } from "node:path";
import { installPackage } from "./installed-package.ts";
import { measurePairs } from "./measure-pairs.ts";
import type { Benchmark } from "./measurement.ts";
import { timeCommand } from "./time-command.ts";

/** How long the built command line takes to start, against a Node that does nothing. */
export const commandLine: Benchmark = async (say) => {
  say("building the package");
  const bin = join(installPackage(), "cli/bin.cjs");
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
