import { cpSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { timeCommand } from "./time-command.ts";

const repository = resolve(import.meta.dirname, "..");

/** Builds the package and lays it out as an installed one lies: in the repository the command would start the sources. Returns its folder. */
export function installPackage(): string {
  timeCommand("npm", ["run", "--silent", "build"], { cwd: repository });
  const folder = join(repository, ".jetway/bench/jetway");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "cli"), { recursive: true });
  for (const name of ["package.json", "cli/bin.cjs", "cli/start.cjs"])
    cpSync(join(repository, name), join(folder, name));
  cpSync(join(repository, "dist"), join(folder, "dist"), { recursive: true });
  symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"));
  return folder;
}
