import { JetwayError } from "#sdk/errors/index.ts";
import type { Artefact } from "../artefact.ts";
import { isArtefactPath } from "./artefact-path.ts";

/** A file that a deploy wrote. */
export interface DeployedFile {
  /** SHA-256 of its content, hexadecimal. */
  readonly sha256: string;
  readonly role: Artefact["role"];
}

/** Files by their path relative to the destination. */
export type DeployedFiles = Readonly<Record<string, DeployedFile>>;

/** What a destination holds of a project: the memory between two deploys, and the only licence to replace or remove a file. */
export interface Manifest {
  readonly project: string;
  /** Version of Jetway that wrote it. */
  readonly jetway: string;
  readonly target: string;
  /** The deployment. */
  readonly files: DeployedFiles;
  /** Code of the deployment before this one, kept for tasks that are still running it; the next deploy removes it. */
  readonly retired: DeployedFiles;
  /** What an unfinished deploy may have left; the next deploy removes it. */
  readonly obsolete: DeployedFiles;
}

/** Path of a project's manifest, relative to the destination. */
export function manifestPath(project: string): string {
  return `jetway_${project}/jetway.manifest.json`;
}

/** The manifest as text, with sorted paths. */
export function printManifest(manifest: Manifest): string {
  const { project, jetway, target } = manifest;
  const [files, retired, obsolete] = [manifest.files, manifest.retired, manifest.obsolete].map(sortPaths);
  return `${JSON.stringify({ format: 1, project, jetway, target, files, retired, obsolete }, undefined, 2)}\n`;
}

/** Reads a manifest. Throws JW7006 for a text that is none, or one that a newer Jetway wrote. */
export function parseManifest(text: string, path: string): Manifest {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch (cause) {
    throw unreadable(path, "it is not JSON", cause);
  }
  if (!isObject(manifest)) throw unreadable(path, "it is not a manifest");
  const { format, project, jetway, target, files, retired, obsolete } = manifest;
  if (typeof format === "number" && format > 1) throw unreadable(path, `its format is ${format}, of a newer Jetway`);
  if (
    format === 1 &&
    [project, jetway, target].every((member) => typeof member === "string") &&
    [files, retired, obsolete].every(isDeployedFiles)
  ) {
    return { project, jetway, target, files, retired, obsolete } as Manifest;
  }
  throw unreadable(path, "it is not a manifest");
}

function isDeployedFiles(value: unknown): value is DeployedFiles {
  return (
    isObject(value) &&
    Object.entries(value).every(
      ([path, file]) =>
        isArtefactPath(path) &&
        isObject(file) &&
        typeof file["sha256"] === "string" &&
        typeof file["role"] === "string",
    )
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortPaths(files: DeployedFiles): DeployedFiles {
  return Object.fromEntries(Object.entries(files).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function unreadable(path: string, reason: string, cause?: unknown): JetwayError {
  return new JetwayError(`${path} cannot be read as the manifest of the last deploy: ${reason}.`, {
    code: "JW7006",
    hint: "It says which files belong to this project. Restore it, or delete it and, by hand, what it listed.",
    cause,
  });
}
