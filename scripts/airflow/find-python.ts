import { runCommand } from "./run-command.ts";
import type { PythonMinor } from "./versions.ts";

/** A Python interpreter of this machine. */
export interface PythonInterpreter {
  /** Absolute path. */
  readonly executable: string;
  readonly version: PythonMinor;
  /** Whether `python -m venv` gives an environment with pip; Debian leaves that to the package python3-venv. */
  readonly makesEnvironments: boolean;
}

// 3.12 first: every release of Airflow that we know runs on it.
const candidates = ["python3.12", "python3.11", "python3.13", "python3.10", "python3.14", "python3", "python"];

const probe = `
import importlib.util, json, sys
print(json.dumps({
    "executable": sys.executable,
    "version": sys.version_info[:2],
    "makesEnvironments": all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
}))`;

/** The interpreters that PATH offers, best first. */
export async function findPythons(names: readonly string[] = candidates): Promise<readonly PythonInterpreter[]> {
  const answers = await Promise.all(names.map((name) => runCommand(name, ["-I", "-c", probe])));
  return answers.filter(({ exitCode }) => exitCode === 0).map(({ output }) => JSON.parse(output) as PythonInterpreter);
}

/** The first interpreter from `oldest` up to but not including `firstUnsupported`, or undefined. */
export function choosePython(
  interpreters: readonly PythonInterpreter[],
  range: { readonly oldest: PythonMinor; readonly firstUnsupported: PythonMinor },
): PythonInterpreter | undefined {
  return interpreters.find(
    ({ version }) => compare(version, range.oldest) >= 0 && compare(version, range.firstUnsupported) < 0,
  );
}

/** A Python version as it is written: `3.12`. */
export function pythonMinorText(version: PythonMinor): string {
  return version.join(".");
}

function compare(left: PythonMinor, right: PythonMinor): number {
  return left[0] - right[0] || left[1] - right[1];
}
