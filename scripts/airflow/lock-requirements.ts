// Resolves the pinned requirements of each Airflow version anew (needs uv): `npm run airflow:lock`. Only when versions.ts changes.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requirementsFile } from "./airflow-paths.ts";
import { pythonMinorText } from "./find-python.ts";
import { runCommand } from "./run-command.ts";
import { airflowReleases } from "./versions.ts";

const directory = await mkdtemp(join(tmpdir(), "jetway-lock-"));
try {
  for (const release of airflowReleases) {
    const input = join(directory, `${release.version}.in`);
    await writeFile(input, `${release.requirements.join("\n")}\n`);
    const { exitCode, output } = await runCommand("uv", [
      ...["pip", "compile", "--quiet", "--universal", "--no-header", "--no-annotate"],
      ...["--python-version", pythonMinorText(release.oldestPython), "--exclude-newer", release.resolvedAt],
      ...["--output-file", requirementsFile(release.version), input],
    ]);
    if (exitCode !== 0)
      throw new Error(`${output}\nThe requirements of Airflow ${release.version} could not be resolved.`);
    console.log(`requirements/${release.version}.txt`);
  }
} finally {
  await rm(directory, { recursive: true });
}
