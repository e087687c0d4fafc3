import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deployment, expectWorking, filesOf, pathsOf, temporaryDirectory } from "../../test/support/deployment.ts";
import type { Artefact } from "../artefact.ts";
import { type DeployFileSystem, nodeFileSystem } from "./deploy-file-system.ts";
import { type DirectoryDeployment, deployToDirectory } from "./deploy-to-directory.ts";

test("a first deploy writes every artefact, DAG files last", async () => {
  const destination = temporaryDirectory();
  const report = await deployToDirectory(deployment(destination, { a: "1", b: "2" }));
  expect(report.written.slice(-2)).toEqual(["a.py", "b.py"]);
  expect(report.written[0]).toBe("jetway_flights/.airflowignore");
  expect(pathsOf(destination).sort()).toEqual([...report.written].sort());
  expectWorking(destination);
});

test("a second deploy writes what changed and removes what is no longer needed", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1", dropped: "2" }));
  await mkdir(join(destination, "jetway_flights/runtime_1/__pycache__"));
  const report = await deployToDirectory(deployment(destination, { a: "3" }));
  expect(report.written).toEqual([expect.stringMatching(/^jetway_flights\/a\..{8}\/main\.mjs$/), "a.py"]);
  expect(report.removed).toHaveLength(3);
  expect(pathsOf(destination)).toHaveLength(4);
  expectWorking(destination);
});

test("code of the deployment before stays for running tasks until the next deploy", async () => {
  const destination = temporaryDirectory();
  const kept = (dags: Record<string, string>): DirectoryDeployment => ({
    ...deployment(destination, dags),
    keepsPrevious: true,
  });
  await deployToDirectory(kept({ a: "1" }));
  const second = await deployToDirectory(kept({ a: "2" }));
  expect(second).toMatchObject({ removed: [], retired: [expect.stringMatching(/main\.mjs$/)] });
  const again = await deployToDirectory(kept({ a: "2" }));
  expect(again).toMatchObject({ written: [], removed: [], retired: second.retired });
  const third = await deployToDirectory(kept({ a: "3" }));
  expect(third.removed).toEqual(second.retired);
  expectWorking(destination);
});

test("a failed proof restores every file from before", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1", dropped: "2" }));
  const before = filesOf(destination);
  const refused = deployToDirectory({
    ...deployment(destination, { a: "3", added: "4" }),
    prove: async () => {
      expectWorking(destination);
      expect(existsSync(join(destination, "dropped.py"))).toBe(false);
      throw new Error("no");
    },
  });
  await expect(refused).rejects.toThrow("no");
  expect(filesOf(destination)).toEqual(before);
});

test("a first deploy that is not proven leaves nothing", async () => {
  const destination = temporaryDirectory();
  writeFileSync(join(destination, "mine.py"), "mine");
  const refused = deployToDirectory({
    ...deployment(destination, { a: "1" }),
    prove: () => Promise.reject(new Error("no")),
  });
  await expect(refused).rejects.toThrow("no");
  expect(readdirSync(destination)).toEqual(["mine.py"]);
});

test("a foreign file of the same name is refused before anything is written", async () => {
  const destination = temporaryDirectory();
  writeFileSync(join(destination, "a.py"), "mine");
  await expect(deployToDirectory(deployment(destination, { a: "1" }))).rejects.toMatchObject({
    code: "JW7004",
    message: `${destination}/a.py: a file that this project did not write is in the way.`,
  });
  expect(filesOf(destination)).toEqual({ "a.py": "mine" });
  expect(readdirSync(destination)).toEqual(["a.py"]);
});

test("foreign files beside ours are never touched", async () => {
  const destination = temporaryDirectory();
  writeFileSync(join(destination, ".airflowignore"), "secret/\n");
  await deployToDirectory(deployment(destination, { a: "1" }));
  writeFileSync(join(destination, "jetway_flights/notes.txt"), "mine");
  await deployToDirectory(deployment(destination, {}));
  expect(filesOf(destination)).toMatchObject({ ".airflowignore": "secret/\n", "jetway_flights/notes.txt": "mine" });
});

test("a file of ours that was changed by hand is put right when it is still needed, and stays when it is not", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1", dropped: "2" }));
  writeFileSync(join(destination, "a.py"), "changed");
  writeFileSync(join(destination, "dropped.py"), "changed");
  const report = await deployToDirectory(deployment(destination, { a: "1" }));
  expect(report).toMatchObject({ restored: ["a.py"], left: ["dropped.py"] });
  expect(readFileSync(join(destination, "dropped.py"), "utf8")).toBe("changed");
  expectWorking(destination);
});

test("two projects in one directory do not disturb each other", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1" }, "flights"));
  await deployToDirectory(deployment(destination, { b: "1" }, "trains"));
  await deployToDirectory(deployment(destination, { a: "2" }, "flights"));
  expectWorking(destination);
  await expect(deployToDirectory(deployment(destination, { b: "1" }, "flights"))).rejects.toMatchObject({
    code: "JW7004",
  });
  await deployToDirectory(deployment(destination, {}, "trains"));
  expect(pathsOf(destination).filter((path) => path.includes("flights") || path === "a.py")).toHaveLength(4);
});

test("two deploys at once: the second is refused and says who runs", async () => {
  const destination = temporaryDirectory();
  const outer = deployToDirectory({
    ...deployment(destination, { a: "1" }),
    prove: async () => {
      await expect(deployToDirectory(deployment(destination, { a: "2" }))).rejects.toMatchObject({
        code: "JW7007",
        message: expect.stringContaining(`by process ${process.pid} on ${hostname()}`),
        hint: expect.stringContaining("jetway_flights/deploy.lock"),
      });
    },
  });
  await outer;
  expect(existsSync(join(destination, "jetway_flights/deploy.lock"))).toBe(false);
});

test("a lock of another machine is respected", async () => {
  const destination = temporaryDirectory();
  await mkdir(join(destination, "jetway_flights"));
  const lock = { host: "elsewhere.example", pid: 1, since: "2026-01-01T00:00:00.000Z" };
  writeFileSync(join(destination, "jetway_flights/deploy.lock"), JSON.stringify(lock));
  await expect(deployToDirectory(deployment(destination, { a: "1" }))).rejects.toMatchObject({ code: "JW7007" });
});

test("a manifest that is not one is refused before anything is written", async () => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1" }));
  const manifest = join(destination, "jetway_flights/jetway.manifest.json");
  for (const [text, reason] of [
    ["oops", "it is not JSON"],
    ["[]", "it is not a manifest"],
    ['{"format":2}', "its format is 2, of a newer Jetway"],
    [readFileSync(manifest, "utf8").replace('"a.py"', '"../a.py"'), "it is not a manifest"],
  ] as const) {
    writeFileSync(manifest, text);
    const before = filesOf(destination);
    await expect(deployToDirectory(deployment(destination, { a: "2" }))).rejects.toMatchObject({
      code: "JW7006",
      message: expect.stringContaining(reason),
    });
    expect(filesOf(destination)).toEqual(before);
  }
});

test("a symbolic link inside the destination is not followed, the destination itself may be one", async () => {
  const [destination, elsewhere] = [temporaryDirectory(), temporaryDirectory()];
  symlinkSync(elsewhere, join(destination, "jetway_flights"));
  await expect(deployToDirectory(deployment(destination, { a: "1" }))).rejects.toMatchObject({ code: "JW7005" });
  expect(readdirSync(elsewhere)).toEqual([]);
  symlinkSync(elsewhere, join(destination, "link"));
  await deployToDirectory(deployment(join(destination, "link"), { a: "1" }));
  expectWorking(elsewhere);
});

test("a DAG file that is a symbolic link is not replaced", async () => {
  const destination = temporaryDirectory();
  symlinkSync("/etc/hostname", join(destination, "a.py"));
  await expect(deployToDirectory(deployment(destination, { a: "1" }))).rejects.toMatchObject({ code: "JW7004" });
});

test("a destination with nasty characters works, and one that is a file or lies nowhere is refused", async () => {
  const parent = temporaryDirectory();
  const nasty = join(parent, "a b'\"$(id)`;ü\n%");
  await deployToDirectory(deployment(nasty, { a: "1" }));
  expectWorking(nasty);
  writeFileSync(join(parent, "file"), "");
  await expect(deployToDirectory(deployment(join(parent, "file"), { a: "1" }))).rejects.toMatchObject({
    code: "JW7001",
  });
  await expect(deployToDirectory(deployment(join(parent, "no/where"), { a: "1" }))).rejects.toMatchObject({
    code: "JW7001",
  });
});

test.each([
  ["EACCES", "JW7002"],
  ["EROFS", "JW7002"],
  ["ENOSPC", "JW7003"],
  ["EDQUOT", "JW7003"],
  ["EIO", "JW7008"],
])("%s of the operating system becomes %s with the file's name", async (code, expected) => {
  const destination = temporaryDirectory();
  await deployToDirectory(deployment(destination, { a: "1" }));
  const fileSystem: DeployFileSystem = {
    ...nodeFileSystem,
    create: async (path, content) => {
      if (path.endsWith(".lock")) return await nodeFileSystem.create(path, content);
      throw Object.assign(new Error(`${code}: refused, open '${path}'`), { code, path, syscall: "open" });
    },
  };
  await expect(deployToDirectory({ ...deployment(destination, { a: "2" }), fileSystem })).rejects.toMatchObject({
    code: expected,
    message: expect.stringContaining(destination),
  });
  expectWorking(destination);
  await deployToDirectory(deployment(destination, { a: "2" }));
});

test.each(["../a.py", "/a.py", "a//b.py", "a\0.py", "a\\b.py", "", "./a.py", "a\n.py"])(
  "an artefact at %j is refused",
  async (path) => {
    const destination = temporaryDirectory();
    const artefacts: Artefact[] = [{ path, content: "", role: "dag" }];
    await expect(deployToDirectory({ ...deployment(destination, {}), artefacts })).rejects.toMatchObject({
      code: "JW7009",
    });
    expect(readdirSync(destination)).toEqual([]);
  },
);
