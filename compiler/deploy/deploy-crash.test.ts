import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  deployment,
  expectWorking,
  pathsOf,
  projectArtefacts,
  temporaryDirectory,
} from "../../test/support/deployment.ts";
import { type DeployFileSystem, nodeFileSystem } from "./deploy-file-system.ts";
import { deployToDirectory } from "./deploy-to-directory.ts";

test("a crash at any step leaves a working deployment, and the next deploy completes it", async () => {
  const before = { a: "1", b: "same", dropped: "2" };
  const after = { a: "3", b: "same", added: "4" };
  let steps = 0;
  for (let crashAt = 1; crashAt === 1 || steps >= crashAt - 1; crashAt++) {
    const destination = temporaryDirectory();
    await deployToDirectory(deployment(destination, before));
    steps = 0;
    const fileSystem = crashingFileSystem(() => ++steps < crashAt);
    const crashed = await deployToDirectory({ ...deployment(destination, after), fileSystem }).then(
      () => false,
      () => true,
    );
    if (!crashed) break;
    expectWorking(destination);
    abandonLock(destination, "flights");
    await deployToDirectory(deployment(destination, after));
    expect(pathsOf(destination), `after a crash at step ${crashAt}`).toEqual(
      projectArtefacts("flights", after)
        .map(({ path }) => path)
        .sort(),
    );
    expectWorking(destination);
  }
  expect(steps).toBeGreaterThan(30);
});

test("a crash at any step and then another version leaves nothing of the crashed one", async () => {
  let steps = 0;
  for (let crashAt = 1; crashAt === 1 || steps >= crashAt - 1; crashAt++) {
    const destination = temporaryDirectory();
    await deployToDirectory(deployment(destination, { a: "1" }));
    steps = 0;
    const fileSystem = crashingFileSystem(() => ++steps < crashAt);
    const crashed = await deployToDirectory({ ...deployment(destination, { a: "2", new: "2" }), fileSystem }).then(
      () => false,
      () => true,
    );
    if (!crashed) break;
    abandonLock(destination, "flights");
    await deployToDirectory(deployment(destination, { a: "3" }));
    expect(pathsOf(destination), `after a crash at step ${crashAt}`).toEqual(
      projectArtefacts("flights", { a: "3" })
        .map(({ path }) => path)
        .sort(),
    );
  }
  expect(steps).toBeGreaterThan(20);
});

test("what a proof throws is thrown on as it is, also when it has a code", async () => {
  const reason = Object.assign(new Error("interrupted"), { name: "AbortError", code: "ABORT_ERR" });
  const interrupted = deployToDirectory({
    ...deployment(temporaryDirectory(), { a: "1" }),
    prove: () => Promise.reject(reason),
  });
  await expect(interrupted).rejects.toBe(reason);
});

test("a rollback that fails names both reasons", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1" }));
  let proving = false;
  const fileSystem = crashingFileSystem(() => !proving);
  const refused = deployToDirectory({
    ...deployment(destination, { a: "2" }),
    fileSystem,
    prove: () => {
      proving = true;
      return Promise.reject(new Error("the proof"));
    },
  });
  await expect(refused).rejects.toMatchObject({ code: "JW7013", message: expect.stringMatching(/the proof.*crash/) });
  expectWorking(destination);
});

/** Fails at the first operation that changes something for which `goesOn` says no, and at all after it, as if the process were gone. */
function crashingFileSystem(goesOn: () => boolean): DeployFileSystem {
  let crashed = false;
  const step = (): void => {
    if (!crashed && goesOn()) return;
    crashed = true;
    throw new Error("crash");
  };
  return {
    ...nodeFileSystem,
    makeDirectory: async (path) => {
      step();
      await nodeFileSystem.makeDirectory(path);
    },
    create: async (path, content) => {
      step();
      await nodeFileSystem.create(path, content.slice(0, content.length / 2));
      // A crash here leaves half of the file.
      step();
      await nodeFileSystem.remove(path);
      await nodeFileSystem.create(path, content);
    },
    replace: async (from, to) => {
      step();
      await nodeFileSystem.replace(from, to);
    },
    remove: async (path) => {
      step();
      await nodeFileSystem.remove(path);
    },
    removeEmptyDirectory: async (path) => {
      step();
      await nodeFileSystem.removeEmptyDirectory(path);
    },
  };
}

/** Turns the lock of this process, which has not really died, into one of a process that has; half a lock is deleted, as the hint says. */
function abandonLock(destination: string, project: string): void {
  const lock = join(destination, `jetway_${project}/deploy.lock`);
  if (!existsSync(lock)) return;
  const text = readFileSync(lock, "utf8");
  if (text.endsWith("}")) writeFileSync(lock, JSON.stringify({ ...JSON.parse(text), pid: deadProcess }));
  else rmSync(lock);
}

const deadProcess = spawnSync(process.execPath, ["-e", "0"]).pid;
