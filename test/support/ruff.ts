import { PositionEncoding, Workspace } from "@astral-sh/ruff-wasm-nodejs";

const workspace = new Workspace(
  {
    "line-length": 88,
    "target-version": "py39",
    lint: { select: ["AIR", "F", "E", "W", "I"] },
  },
  PositionEncoding.Utf16,
);

/** What `ruff format` makes of Python source. Throws when it is no Python. */
export function ruffFormat(source: string): string {
  return workspace.format(source);
}

/** What `ruff check` says about Python source (`AIR`, pyflakes, pycodestyle, isort), a line a finding. */
export function ruffCheck(source: string): readonly string[] {
  return workspace
    .check(source)
    .map(
      (finding: { code: string | null; message: string; start_location: { row: number } }) =>
        `${finding.start_location.row}: ${finding.code} ${finding.message}`,
    );
}
