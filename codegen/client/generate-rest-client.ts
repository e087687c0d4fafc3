import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@hey-api/openapi-ts";
import { type ExpectedFiles, filesBelow } from "../expected-files.ts";
import { openEnums } from "./open-enums.ts";

/**
 * First lines of every generated file. The generator's code is not written for `exactOptionalPropertyTypes` and for projects without the
 * DOM's types; its own types hold nevertheless for those who import it.
 */
const header = [
  "// Generated from openapi/ by `npm run client:generate`; do not edit.",
  "// @ts-nocheck: the generator does not write for the compiler options of this project.",
];

/** Generates the REST client from an interface description, as files by path. */
export async function generateRestClient(descriptionFile: string): Promise<ExpectedFiles> {
  const folder = mkdtempSync(join(tmpdir(), "jetway-client-"));
  try {
    await createClient({
      input: descriptionFile,
      output: { path: folder, header, module: { extension: ".ts" } },
      plugins: ["@hey-api/client-axios", "@hey-api/typescript", "@hey-api/sdk"],
      logs: { level: "silent" },
    });
    return new Map(
      filesBelow(folder)
        .sort()
        .map((path) => [path, adapt(path, readFileSync(join(folder, path), "utf8"))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function adapt(path: string, content: string): string {
  const complete = content.startsWith(header[0] ?? "") ? content : `${header.join("\n")}\n\n${content}`;
  return path === "types.gen.ts" ? openEnums(complete) : complete;
}
