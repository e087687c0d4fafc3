import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { JetwayError } from "#sdk/errors/index.ts";
import type { Environment } from "./project.ts";

/** Where `npm run airflow:up` describes the server that it started, relative to the project's root. */
export const localServerFile = ".jetway/airflow/server.json";

/** The environment `local`: the server that `npm run airflow:up` started; undefined when none is described. */
export async function readLocalServer(root: string): Promise<Environment | undefined> {
  const file = join(root, localServerFile);
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    return undefined;
  }
  try {
    const { url, username, passwordFile, dagsFolder } = JSON.parse(text);
    if ([url, username, passwordFile, dagsFolder].every((member) => typeof member === "string")) {
      return { name: "local", url, auth: { kind: "localUser", username, passwordFile }, directory: dagsFolder };
    }
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file, undefined);
}

function unreadable(file: string, cause: unknown): JetwayError {
  return new JetwayError(`${file} does not describe a server.`, {
    code: "JW0002",
    hint: "Run `npm run airflow:down`, then `npm run airflow:up`: it writes the file anew.",
    cause,
  });
}
