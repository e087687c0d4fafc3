import { shortenedName } from "./shortened-name.ts";

/** The namespace package of a project: `jetway_flights`. It has no `__init__.py`, so that two copies of it in one bundle merge. */
export function packageName(project: string): string {
  return `jetway_${project}`;
}

/** The file of a DAG: `flight_delays.py`. An id that is too long for a file system is cut. */
export function dagFileName(dagId: string): string {
  return `${shortenedName(dagId)}.py`;
}
