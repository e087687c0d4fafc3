import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { makeJetwayCode } from "./jetway-code.ts";

test("the one file has everything that the entries have that it stands for", async () => {
  const { specifiers, file } = await makeJetwayCode();
  const folder = mkdtempSync(join(tmpdir(), "jetway-code-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "jetway.mjs");
  writeFileSync(path, file.content);
  const names = Object.keys(await import(pathToFileURL(path).href));
  for (const specifier of specifiers) {
    const wanted = Object.keys(await import(specifier));
    expect(wanted.filter((name) => !names.includes(name))).toEqual([]);
  }
});
