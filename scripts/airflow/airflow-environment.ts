import { createHash } from "node:crypto";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { environmentDirectory, requirementsFile } from "./airflow-paths.ts";
import { choosePython, findPythons, pythonMinorText } from "./find-python.ts";
import { type CommandResult, lastLines, runCommand } from "./run-command.ts";
import { type AirflowRelease, findAirflowRelease } from "./versions.ts";
import { withLock } from "./with-lock.ts";

/** A virtual environment with one Airflow in it. */
export interface AirflowEnvironment {
  readonly version: string;
  /** Its interpreter. */
  readonly python: string;
  /** Its `bin` directory. */
  readonly bin: string;
}

/** What was done to have an environment, for the one line that the user sees. */
export interface EnsuredEnvironment extends AirflowEnvironment {
  readonly installed: boolean;
}

/**
 * Has the virtual environment of an Airflow version ready: made by `uv` when there is one, else by `python3 -m venv` and pip, from fully
 * pinned requirements. What is there and whole is left alone; what is half-written or made from other pins is made anew.
 */
export async function ensureAirflowEnvironment(version: string): Promise<EnsuredEnvironment> {
  const release = findAirflowRelease(version);
  const directory = environmentDirectory(version);
  const stamp = await stampFor(release);
  return await withLock(join(dirname(directory), "install.lock"), async () => {
    const installed = !(await isWhole(directory, stamp));
    if (installed) await install(release, directory, stamp);
    return { version, python: join(directory, "bin", "python"), bin: join(directory, "bin"), installed };
  });
}

/** Written when an install has ended well, so that its absence or another text means: begin anew. */
async function stampFor(release: AirflowRelease): Promise<string> {
  const pins = await readFile(requirementsFile(release.version));
  return `apache-airflow ${release.version}\nrequirements ${createHash("sha256").update(pins).digest("hex")}\n`;
}

async function isWhole(directory: string, stamp: string): Promise<boolean> {
  try {
    await access(join(directory, "bin", "python"));
    return (await readFile(join(directory, "jetway-stamp"), "utf8")) === stamp;
  } catch {
    return false;
  }
}

async function install(release: AirflowRelease, directory: string, stamp: string): Promise<void> {
  await rm(directory, { recursive: true, force: true });
  await mkdir(dirname(directory), { recursive: true });
  const usesUv = (await runCommand("uv", ["--version"])).exitCode === 0;
  await (usesUv ? installWithUv(release, directory) : installWithPip(release, directory));
  await writeFile(join(directory, "jetway-stamp"), stamp);
}

async function installWithUv(release: AirflowRelease, directory: string): Promise<void> {
  const range = pythonRange(release);
  // Without a fitting interpreter on PATH, uv looks in its own places, and fetches one where it may.
  const python =
    choosePython(await findPythons(), range)?.executable ??
    `>=${pythonMinorText(range.oldest)},<${pythonMinorText(range.firstUnsupported)}`;
  const made = await runCommand("uv", ["venv", "--no-project", "--python", python, directory]);
  if (made.exitCode !== 0) throw failed(release, made, pythonHint(release));
  const interpreter = join(directory, "bin", "python");
  const pins = requirementsFile(release.version);
  const filled = await runCommand("uv", ["pip", "install", "--no-deps", "--python", interpreter, "-r", pins]);
  if (filled.exitCode !== 0) throw failed(release, filled, registryHint);
}

async function installWithPip(release: AirflowRelease, directory: string): Promise<void> {
  const python = choosePython(await findPythons(), pythonRange(release));
  if (python === undefined)
    throw new Error(`No Python for Airflow ${release.version}.\n  hint: ${pythonHint(release)}`);
  const version = pythonMinorText(python.version);
  if (!python.makesEnvironments) {
    throw new Error(
      `${python.executable} (Python ${version}) cannot make virtual environments: its modules venv and ensurepip are missing.\n` +
        `  hint: install them (on Debian and Ubuntu: apt install python${version}-venv), or install uv`,
    );
  }
  const made = await runCommand(python.executable, ["-m", "venv", directory]);
  if (made.exitCode !== 0) throw failed(release, made, "look at Python's message above");
  const interpreter = join(directory, "bin", "python");
  const pins = requirementsFile(release.version);
  const filled = await runCommand(interpreter, ["-m", "pip", "install", "--quiet", "--no-deps", "-r", pins]);
  if (filled.exitCode !== 0) throw failed(release, filled, registryHint);
}

function pythonRange(release: AirflowRelease) {
  return { oldest: release.oldestPython, firstUnsupported: release.firstUnsupportedPython };
}

const registryHint = "the Python package index has to be reachable; see the message above";

function pythonHint({ version, oldestPython, firstUnsupportedPython }: AirflowRelease): string {
  const oldest = pythonMinorText(oldestPython);
  const newest = pythonMinorText([firstUnsupportedPython[0], firstUnsupportedPython[1] - 1]);
  return `Airflow ${version} runs on Python ${oldest} to ${newest}: install one (3.12 fits every version), or uv, which brings its own`;
}

function failed(release: AirflowRelease, result: CommandResult, hint: string): Error {
  return new Error(
    `${lastLines(result.output, 20)}\nAirflow ${release.version} could not be installed.\n  hint: ${hint}`,
  );
}
