import { dirname } from "node:path";
import { JetwayError } from "#sdk/errors/index.ts";
import type { Artefact } from "../artefact.ts";
import { assertArtefactPath } from "./artefact-path.ts";
import { type DeployFileSystem, nodeFileSystem } from "./deploy-file-system.ts";
import { withDeployLock } from "./deploy-lock.ts";
import { type DeploymentPlan, planDeployment } from "./deployment-plan.ts";
import { toDestinationError } from "./destination-error.ts";
import { createDestinationWriter, parentsOf } from "./destination-writer.ts";
import { type Manifest, manifestPath, parseManifest, printManifest } from "./manifest.ts";
import { scanDestination } from "./scan-destination.ts";

/** What is deployed, and where to. */
export interface DirectoryDeployment {
  readonly artefacts: readonly Artefact[];
  /** Absolute path of a directory; it is made when only the last part of the path is missing. */
  readonly destination: string;
  /** Name of the project: files of other projects in the same directory are left alone. */
  readonly project: string;
  readonly target: string;
  /** Version of Jetway, for the manifest. */
  readonly jetway: string;
  /**
   * Runs when everything is written and nothing is removed yet. When it rejects, the files from before are restored and its reason is
   * thrown. Without it nothing is proven.
   */
  readonly prove?: ((written: DeployReport) => Promise<void>) | undefined;
  /** Whether task code of the deployment before stays until the next one, for tasks that are running it: what an Airflow reads needs it. */
  readonly keepsPrevious: boolean;
  /** @defaultValue the machine's */
  readonly fileSystem?: DeployFileSystem;
}

/** What a deploy did. Paths are relative to the destination. */
export interface DeployReport {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Task code of the deployment before, kept for running tasks. */
  readonly retired: readonly string[];
  /** Files of ours that somebody else had changed, and that are as they should be again. */
  readonly restored: readonly string[];
  /** Files that should have been removed and were not, because somebody else has changed them. */
  readonly left: readonly string[];
}

/**
 * Writes the artefacts of a project into a directory. Whenever it ends, also when the machine is switched off, the directory holds one
 * complete deployment, the old one or the new one, and the next deploy puts the rest in order: files with a name made from their content
 * come first, DAG files last and each in one step, and nothing is removed before the proof.
 *
 * Throws JW7001 to JW7009 when it could not be done, and what `prove` throws after the old files are back.
 */
export async function deployToDirectory(deployment: DirectoryDeployment): Promise<DeployReport> {
  const { artefacts, destination, project, fileSystem = nodeFileSystem } = deployment;
  for (const artefact of artefacts) assertArtefactPath(artefact.path);
  try {
    await makeDestination(fileSystem, destination);
    // Refuses a symbolic link or a file in the place of the project's own directory.
    await scanDestination(fileSystem, destination, [manifestPath(project)]);
    return await withDeployLock(fileSystem, `${destination}/${dirname(manifestPath(project))}`, async () => {
      return await deployLocked({ ...deployment, fileSystem });
    });
  } catch (error) {
    throw toDestinationError(error, destination);
  }
}

async function makeDestination(fileSystem: DeployFileSystem, destination: string): Promise<void> {
  const kind = await fileSystem.kindOf(`${destination}/.`);
  if (kind === "directory") return;
  const parent = await fileSystem.kindOf(`${dirname(destination)}/.`);
  if (parent !== "directory") {
    throw new JetwayError(`${destination} does not exist, nor does the directory that it would lie in.`, {
      code: "JW7001",
      hint: "Name the directory that Airflow reads its DAG files from.",
    });
  }
  await fileSystem.makeDirectory(destination);
}

async function deployLocked(deployment: DirectoryDeployment & { fileSystem: DeployFileSystem }): Promise<DeployReport> {
  const { artefacts, destination, project, target, jetway, fileSystem, keepsPrevious } = deployment;
  const writer = createDestinationWriter(fileSystem, destination, project);
  const manifest = await tryReadManifest(fileSystem, destination, project);
  const known = Object.keys({ ...manifest?.obsolete, ...manifest?.retired, ...manifest?.files });
  const paths = new Set([...artefacts.map(({ path }) => path), ...known]);
  const found = await scanDestination(fileSystem, destination, paths);
  const plan = planDeployment({ artefacts, manifest, found, keepsPrevious });
  refuseForeignFiles(plan, destination);

  const before: Manifest = manifest ?? { project, jetway, target, files: {}, retired: {}, obsolete: {} };
  const done: Manifest = { project, jetway, target, files: plan.files, retired: plan.retired, obsolete: plan.obsolete };
  const save = async (next: Manifest): Promise<void> =>
    await writer.write([{ path: manifestPath(project), content: printManifest(next) }]);
  await writer.removeTemporaryFiles(new Set(["", ...[...paths, manifestPath(project)].flatMap(parentsOf)]));
  await save({ ...before, obsolete: { ...before.obsolete, ...plan.files } });
  await writer.write(plan.support);

  const swapped = [...plan.dags.map(({ path }) => path), ...plan.droppedDags];
  const contentsBefore = await readFiles(fileSystem, destination, swapped);
  await writer.write(plan.dags);
  for (const path of plan.droppedDags) await writer.remove(path);
  await save(done);

  const report = describePlan(plan, artefacts);
  try {
    await deployment.prove?.(report);
  } catch (reason) {
    await rollBack(reason, async () => {
      for (const [path, content] of contentsBefore) {
        await (content === undefined ? writer.remove(path) : writer.write([{ path, content }]));
      }
      await save({ ...before, obsolete: { ...before.obsolete, ...plan.withdrawn } });
      for (const path of Object.keys(plan.withdrawn)) await writer.remove(path);
      await (manifest === undefined ? writer.remove(manifestPath(project)) : save(before));
    });
    throw reason;
  }
  for (const path of Object.keys(plan.obsolete)) await writer.remove(path);
  await save({ ...done, obsolete: {} });
  return report;
}

async function tryReadManifest(
  fileSystem: DeployFileSystem,
  destination: string,
  project: string,
): Promise<Manifest | undefined> {
  const path = `${destination}/${manifestPath(project)}`;
  const content = await fileSystem.read(path);
  return content === undefined ? undefined : parseManifest(new TextDecoder().decode(content), path);
}

async function readFiles(
  fileSystem: DeployFileSystem,
  destination: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array | undefined>> {
  const contents = new Map<string, Uint8Array | undefined>();
  for (const path of paths) contents.set(path, await fileSystem.read(`${destination}/${path}`));
  return contents;
}

function refuseForeignFiles({ foreign }: DeploymentPlan, destination: string): void {
  const [first, ...others] = foreign;
  if (first === undefined) return;
  const more = others.length === 0 ? "" : `, and ${others.length} more`;
  throw new JetwayError(`${destination}/${first}${more}: a file that this project did not write is in the way.`, {
    code: "JW7004",
    hint: "Move it away, or deploy into a directory of the project's own. Nothing was written.",
  });
}

function describePlan(plan: DeploymentPlan, artefacts: readonly Artefact[]): DeployReport {
  const written = new Set([...plan.support, ...plan.dags].map(({ path }) => path));
  return {
    written: [...written],
    unchanged: artefacts.map(({ path }) => path).filter((path) => !written.has(path)),
    removed: Object.keys(plan.obsolete).sort(),
    retired: Object.keys(plan.retired).sort(),
    restored: plan.changedByHand,
    left: plan.left,
  };
}

async function rollBack(reason: unknown, restore: () => Promise<void>): Promise<void> {
  try {
    await restore();
  } catch (failure) {
    const [why, whyNot] = [reason, failure].map((error) => (error instanceof Error ? error.message : String(error)));
    throw new JetwayError(
      `The deploy was not proven (${why}), and the files from before could not be restored: ${whyNot}`,
      {
        code: "JW7013",
        hint: "Mend the cause of the second and deploy the version that you want.",
        cause: failure,
      },
    );
  }
}
