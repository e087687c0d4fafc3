import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { endServerProcesses, listServerProcesses } from "./server-processes.ts";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "jetway-home-"));
});
afterEach(async () => {
  await endServerProcesses(home, 0);
  rmSync(home, { recursive: true });
});

// A server that has started a deaf process in a session of its own, without the environment by which its home is known.
const server = `
  const { spawn } = require("node:child_process");
  const program = 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000); require("node:fs").writeFileSync("ready", String(process.pid))';
  spawn(process.execPath, ["--eval", program], { detached: true, env: {}, stdio: "ignore" });
  setInterval(() => {}, 1000);
`;

async function supervise(program: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL("supervise.ts", import.meta.url));
  const child = spawn(process.execPath, [script, home, join(home, "log"), "1", process.execPath, "--eval", program], {
    detached: true,
    stdio: ["pipe", "ignore", "inherit"],
    env: { ...process.env, AIRFLOW_HOME: home },
  });
  await vi.waitUntil(() => existsSync(join(home, "ready")), { timeout: 20_000 });
  return child;
}

function commandOfDeafProcess(): string {
  const file = `/proc/${readFileSync(join(home, "ready"), "utf8")}/cmdline`;
  // Empty too for a process that has ended and whose parent has not asked for its exit code.
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

test("a server and what it started end when the pipe of its parent closes", async () => {
  const supervisor = await supervise(server);
  expect(listServerProcesses(home)).toHaveLength(3);
  supervisor.stdin?.end();
  await once(supervisor, "exit");
  expect(listServerProcesses(home)).toEqual([]);
  expect(commandOfDeafProcess()).toBe("");
});

test("a supervisor that is told to stop leaves nothing behind", async () => {
  const supervisor = await supervise(server);
  supervisor.kill("SIGTERM");
  const [exitCode] = await once(supervisor, "exit");
  expect(exitCode).toBe(0);
  expect(listServerProcesses(home)).toEqual([]);
  expect(commandOfDeafProcess()).toBe("");
});

test("a supervisor ends with an error when its server ends by itself", async () => {
  const supervisor = await supervise(`require("node:fs").writeFileSync("ready", "")`);
  const exitCode = supervisor.exitCode ?? (await once(supervisor, "exit"))[0];
  expect(exitCode).toBe(1);
});

test("what a killed supervisor left can still be found and ended", async () => {
  const supervisor = await supervise(server);
  supervisor.kill("SIGKILL");
  await once(supervisor, "exit");
  expect(listServerProcesses(home)).toHaveLength(2);
  await endServerProcesses(home, 0);
  expect(listServerProcesses(home)).toEqual([]);
});
