import { createHash } from "node:crypto";
import type { Artefact } from "../artefact.ts";
import type { DeployedFile, DeployedFiles, Manifest } from "./manifest.ts";

/** How a destination gets from what it holds to a new deployment. Plain data: nothing here touches a file. */
export interface DeploymentPlan {
  /** Files of ours that no DAG file names yet, to be written first. */
  readonly support: readonly Artefact[];
  /** DAG files that are new or changed, to be swapped in last. */
  readonly dags: readonly Artefact[];
  /** DAG files of ours that are no longer part of the project. */
  readonly droppedDags: readonly string[];
  /** Paths that somebody else wrote. When there is one, nothing may be written. */
  readonly foreign: readonly string[];
  /** Files of ours that somebody else changed since, and that are put right. */
  readonly changedByHand: readonly string[];
  /** What the deployment is made of. */
  readonly files: DeployedFiles;
  /** To be kept for running tasks until the next deploy. */
  readonly retired: DeployedFiles;
  /** To be removed when the new deployment is proven. */
  readonly obsolete: DeployedFiles;
  /** Would be dropped or removed, but somebody else has changed them since: they stay. */
  readonly left: readonly string[];
  /** To be removed when the new deployment is withdrawn. */
  readonly withdrawn: DeployedFiles;
}

/** What a plan is made from. */
export interface PlanInput {
  readonly artefacts: readonly Artefact[];
  /** Of the deploy before; undefined when there was none. */
  readonly manifest: Manifest | undefined;
  /** SHA-256 of every file of the artefacts and of the manifest that exists; other kinds of things have the text of their kind. */
  readonly found: ReadonlyMap<string, string>;
  /** Whether the code of the deployment before stays for one more deploy. */
  readonly keepsPrevious: boolean;
}

/** Plans a deploy. */
export function planDeployment(input: PlanInput): DeploymentPlan {
  const { artefacts, found } = input;
  const before = input.manifest?.files ?? {};
  const retiredBefore = input.manifest?.retired ?? {};
  const owned: DeployedFiles = { ...input.manifest?.obsolete, ...retiredBefore, ...before };
  const files: DeployedFiles = Object.fromEntries(
    artefacts.map((artefact) => [artefact.path, describeArtefact(artefact)]),
  );

  const differs = Object.keys(files).filter((path) => found.has(path) && found.get(path) !== files[path]?.sha256);
  const foreign = differs.filter((path) => !Object.hasOwn(owned, path));
  const changedByHand = differs.filter((path) => Object.hasOwn(owned, path) && isChanged(input, path));

  const toWrite = artefacts.filter((artefact) => found.get(artefact.path) !== files[artefact.path]?.sha256);
  const replaced = without(before, files);
  const isSameDeployment = Object.keys(replaced).length === 0 && Object.keys(without(files, before)).length === 0;
  const kept = isSameDeployment ? retiredBefore : filterRole(replaced, (role) => role !== "dag");
  const retired = input.keepsPrevious ? without(kept, files) : {};
  const superfluous = without(owned, { ...files, ...retired });
  const left = Object.keys(superfluous).filter((path) => isChanged(input, path));
  const obsolete = without(superfluous, Object.fromEntries(left.map((path) => [path, true])));
  return {
    support: toWrite.filter(({ role }) => role !== "dag").sort(ignoreFilesFirst),
    dags: toWrite.filter(({ role }) => role === "dag").sort(byPath),
    droppedDags: Object.keys(filterRole(obsolete, (role) => role === "dag")).sort(),
    foreign: foreign.sort(),
    changedByHand: changedByHand.sort(),
    files,
    retired,
    obsolete,
    left: left.sort(),
    withdrawn: without(files, owned),
  };
}

/** SHA-256 of a file's content, hexadecimal. */
export function hashContent(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}

function describeArtefact({ content, role }: Artefact): DeployedFile {
  return { sha256: hashContent(content), role };
}

/** Whether a file of ours holds something else than we ever wrote. A deploy that was killed leaves the old file or the new one. */
function isChanged({ manifest, found }: PlanInput, path: string): boolean {
  const actual = found.get(path);
  const known = [manifest?.files, manifest?.retired, manifest?.obsolete].map((files) => files?.[path]?.sha256);
  return actual !== undefined && !known.includes(actual);
}

function without(files: DeployedFiles, others: Readonly<Record<string, unknown>>): DeployedFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !Object.hasOwn(others, path)));
}

function filterRole(files: DeployedFiles, accept: (role: Artefact["role"]) => boolean): DeployedFiles {
  return Object.fromEntries(Object.entries(files).filter(([, file]) => accept(file.role)));
}

/** Airflow must never find the runtime's Python without the file that hides it. */
function ignoreFilesFirst(left: Artefact, right: Artefact): number {
  const rank = Number(right.role === "ignore") - Number(left.role === "ignore");
  return rank === 0 ? byPath(left, right) : rank;
}

function byPath(left: Artefact, right: Artefact): number {
  return left.path < right.path ? -1 : 1;
}
