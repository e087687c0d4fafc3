import { JetwayError } from "../../errors/jetway-error.ts";
import type { ServerVersion } from "../server-information.ts";

/**
 * Reads a version as Airflow writes it (`3.0.6`, `3.4.0b2`).
 *
 * @throws JetwayError `JW5010` below 3.0, `JW5003` when it is none.
 */
export function parseServerVersion(version: string, server: string): ServerVersion {
  const match = /^(\d+)\.(\d+)(?:\D|$)/.exec(version);
  if (match === null) {
    throw new JetwayError(`${server} says that its version is ${JSON.stringify(version.slice(0, 40))}.`, {
      code: "JW5003",
      hint: "Give the URL of an Airflow API server, or its version in the client's options.",
    });
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major < 3) throw tooOldError(version, server);
  return { version, major, minor };
}

/** The error for a server that has no interface that we speak. */
export function tooOldError(version: string, server: string): JetwayError {
  return new JetwayError(`${server} runs Airflow ${version}; Jetway's client speaks to Airflow 3.0 and later.`, {
    code: "JW5010",
    hint: "Upgrade Airflow to 3.0 or later, or use another server.",
  });
}

/** Whether a server has what came with a minor, such as `"3.2"`. */
export function serverHas(version: ServerVersion, since: string): boolean {
  const [major = 0, minor = 0] = since.split(".").map(Number);
  return version.major > major || (version.major === major && version.minor >= minor);
}
