// Holds one server: `supervise.ts <home> <log file> <seconds> <command> [parameters…]`. It ends the server, with everything that the server has started,
// when it is told to (SIGTERM) and, if its standard input is a pipe, when that closes: so no server outlives a parent that was killed. What does not end within that many seconds is killed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fstatSync, openSync } from "node:fs";
import { endServerProcesses } from "./server-processes.ts";

const [home, logFile, graceSeconds, command, ...parameters] = process.argv.slice(2);
if (home === undefined || logFile === undefined || command === undefined) {
  throw new Error("supervise.ts: too few arguments.");
}

const log = openSync(logFile, "a", 0o600);
const server = spawn(command, parameters, { cwd: home, detached: true, stdio: ["ignore", log, log] });

const reasons = [once(server, "exit").then(() => 1)];
// A handler stays on each signal, so that a second one does not cut the end short.
const signals = ["SIGTERM", "SIGINT", "SIGHUP"].map((signal) => new Promise((resolve) => process.on(signal, resolve)));
reasons.push(Promise.race(signals).then(() => 0));
const input = fstatSync(0);
if (input.isFIFO() || input.isSocket()) {
  process.stdin.resume();
  reasons.push(once(process.stdin, "close").then(() => 0));
}

const exitCode = await Promise.race(reasons.map((reason) => reason.catch(() => 1)));
await endServerProcesses(home, Number(graceSeconds));
process.exit(exitCode);
