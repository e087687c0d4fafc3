/** Whether a text can be a project's name: it becomes part of a Python package's name, in `jetway_<name>`. */
export function isProjectName(name: string): boolean {
  return /^[a-z][a-z0-9_]{0,59}$/.test(name);
}

/** The project name closest to any text: `@acme/Flight-Delays` becomes `acme_flight_delays`. */
export function toProjectName(text: string): string {
  const plain = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{Mark}+/gu, "")
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
  const name = /^[a-z]/.test(plain) ? plain : `project_${plain}`;
  return name.slice(0, 60).replace(/_+$/, "");
}
