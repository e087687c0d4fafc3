import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { withLock } from "./with-lock.ts";

const directory = mkdtempSync(join(tmpdir(), "jetway-lock-"));
afterAll(() => rmSync(directory, { recursive: true }));

test("two holders of a lock never overlap", async () => {
  const file = join(directory, "two.lock");
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((resolve) => setImmediate(resolve));
    inside--;
  };
  await Promise.all([withLock(file, work), withLock(file, work), withLock(file, work)]);
  expect(most).toBe(1);
});

test("a lock is free again after its work failed", async () => {
  const file = join(directory, "failed.lock");
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await withLock(file, async () => "held")).toBe("held");
});

test("a lock is free again when its holder was killed", async () => {
  const file = join(directory, "killed.lock");
  const program = `import { withLock } from ${JSON.stringify(new URL("with-lock.ts", import.meta.url).href)};
    await withLock(${JSON.stringify(file)}, () => new Promise(() => { console.log("held"); setInterval(() => {}, 1000); }));`;
  const holder = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(holder.stdout, "data");
  holder.kill("SIGKILL");
  expect(await withLock(file, async () => "held")).toBe("held");
});
