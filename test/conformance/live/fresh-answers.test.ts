import { randomInt } from "node:crypto";
import { expect, test } from "vitest";
import { recordedVersions } from "../recorded/recording-files.ts";
import { checkFreshCases } from "./check-fresh-cases.ts";

const seed = Number(process.env["JETWAY_SEED"] ?? randomInt(2 ** 31));
const cases = 102;

test.each(recordedVersions)(
  "the engine answers fresh cases as a live Airflow %s does",
  async (version) => {
    const count = cases / recordedVersions.length;
    process.stdout.write(`Airflow ${version}: ${count} fresh cases of seed ${seed}\n`);
    const found = await checkFreshCases({ version, seed, count, processes: 1, shrinkAtMost: 1 });
    expect(found.map(({ file, differences }) => ({ file, differences }))).toEqual([]);
  },
  300_000,
);
