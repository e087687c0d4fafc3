import { execFileSync, spawnSync } from "node:child_process";

/** A Python that every supported Airflow runs on; nothing of the package is run here. */
const pythonVersion = "3.11";

/**
 * Unpacks one release of a Python package into a folder, without its dependencies: with `uv` when it is installed, else with `pip`. Where
 * the package comes from is the configuration of these tools.
 */
export function downloadPackage(name: string, release: string, folder: string): void {
  const installer = hasUv() ? ["uv", "pip"] : ["python3", "-m", "pip"];
  const [program = "", ...leading] = installer;
  const options = ["install", "--quiet", "--no-deps", "--only-binary", ":all:", "--python-version", pythonVersion];
  execFileSync(program, [...leading, ...options, "--target", folder, `${name}==${release}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function hasUv(): boolean {
  return spawnSync("uv", ["--version"], { stdio: "ignore" }).status === 0;
}
