import { basename, dirname } from "node:path";
import type { ImportError } from "#sdk/client/index.ts";
import { JetwayError } from "#sdk/errors/index.ts";

/**
 * The import error that a server has for a file, when it is news. The server names a file relative to its bundle or by its own absolute path, which
 * differs from ours on a mounted share.
 */
export function findImportError(
  errors: readonly ImportError[],
  path: string,
  before: readonly ImportError[],
): ImportError | undefined {
  const known = new Set(before.map(keyOf));
  return errors.find((error) => !known.has(keyOf(error)) && isSameFile(error.file, path));
}

/** The error that ends a proof: it ends with Airflow's own traceback. */
export function importErrorFailure(file: string, error: ImportError): JetwayError {
  const traceback = error.stackTrace.trimEnd();
  const shown = traceback.length <= 4_000 ? traceback : `…${traceback.slice(-4_000)}`;
  return new JetwayError(`Airflow cannot import ${file}:\n${shown}`, {
    code: "JW7010",
    hint: "A provider that is missing has to be installed on the server; for everything else look at the last line of the traceback.",
  });
}

function isSameFile(shown: string, path: string): boolean {
  const parent = basename(dirname(path));
  return path.endsWith(`/${shown.replace(/^\/+/, "")}`) || shown.endsWith(`/${parent}/${basename(path)}`);
}

function keyOf({ file, timestamp }: ImportError): string {
  return `${file}\0${timestamp.getTime()}`;
}
