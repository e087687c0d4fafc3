import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { authoringCodes } from "./catalogue/authoring.ts";
import { clientCodes } from "./catalogue/client.ts";
import { configurationCodes } from "./catalogue/configuration.ts";
import { dagRulesCodes } from "./catalogue/dag-rules.ts";
import { deploymentCodes } from "./catalogue/deployment.ts";
import { emissionCodes } from "./catalogue/emission.ts";
import { loadingCodes } from "./catalogue/loading.ts";
import { localRunCodes } from "./catalogue/local-run.ts";
import { taskRuntimeCodes } from "./catalogue/task-runtime.ts";
import { catalogue } from "./catalogue.ts";
import type { CataloguePart } from "./catalogue-entry.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const parts = {
  0: configurationCodes,
  1: loadingCodes,
  2: dagRulesCodes,
  3: emissionCodes,
  4: localRunCodes,
  5: clientCodes,
  6: taskRuntimeCodes,
  7: deploymentCodes,
  8: authoringCodes,
};
const codes = Object.keys(catalogue);

test("each part has codes of its own range, and the catalogue has every part", () => {
  const stray = Object.entries(parts).flatMap(([range, part]) =>
    Object.keys(part).filter((code) => !new RegExp(`^JW${range}\\d{3}$`).test(code)),
  );
  expect(stray).toEqual([]);
  expect(codes.toSorted()).toEqual(Object.values(parts).flatMap(Object.keys).toSorted());
  const files = readdirSync(`${root}sdk/errors/catalogue`).filter((file) => !file.endsWith(".test.ts"));
  expect(files).toHaveLength(Object.keys(parts).length);
});

test("no two codes of a part have the same slug, and each slug is in kebab case", () => {
  const wrong = Object.values<CataloguePart>(parts).flatMap((part) => {
    const slugs = Object.values(part).map(({ slug }) => slug);
    return slugs.filter((slug, index) => slugs.indexOf(slug) !== index || !/^[a-z]+(-[a-z0-9]+)*$/.test(slug));
  });
  expect(wrong).toEqual([]);
});

test("each code has its page, which begins with it and has something to say, and no page is left over", () => {
  const wrong = codes.filter((code) => {
    const page = `${root}docs/errors/${code}.md`;
    return (
      !existsSync(page) ||
      !readFileSync(page, "utf8").startsWith(`# ${code}`) ||
      readFileSync(page, "utf8").split("\n").length < 8
    );
  });
  expect(wrong).toEqual([]);
  const pages = readdirSync(`${root}docs/errors`).filter((file) => /^JW\d+\.md$/.test(file));
  expect(pages.map((file) => file.slice(0, -".md".length)).filter((code) => !codes.includes(code))).toEqual([]);
});

test("each code is used by the sources and provoked by a test", () => {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
  })
    .split("\n")
    .filter(
      (file) =>
        /\.(?:ts|mjs|cjs|js|py)$/.test(file) && !file.startsWith("sdk/errors/catalogue") && existsSync(root + file),
    );
  const tests = files.filter((file) => /\.test\.ts$|(?:^|\/)test_[^/]+\.py$/.test(file));
  const sources = files.filter((file) => !tests.includes(file) && !file.startsWith("test/"));
  const cases = readdirSync(`${root}test/negative`).join("\n");
  expect({ unused: missingFrom(textOf(sources)), untested: missingFrom(textOf(tests) + cases) }).toEqual({
    unused: [],
    untested: [],
  });
});

function textOf(files: readonly string[]): string {
  return files.map((file) => readFileSync(root + file, "utf8")).join("\n");
}

function missingFrom(text: string): readonly string[] {
  const found = new Set(text.match(/JW\d{4}/g));
  return codes.filter((code) => !found.has(code));
}
