// `npm run conformance [-- parameters…]`: test/conformance/README.md says what each does.
import { spawnSync } from "node:child_process";
import { randomInt } from "node:crypto";
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import { checkRecordings, record } from "../../test/conformance/commands/record.ts";
import { recordedVersions } from "../../test/conformance/recorded/recording-files.ts";

const { values } = parseArgs({
  options: {
    cases: { type: "string" },
    seed: { type: "string" },
    airflow: { type: "string", multiple: true },
    ask: { type: "string" },
    replay: { type: "string" },
    record: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    digest: { type: "boolean", default: false },
    processes: { type: "string", default: String(Math.min(availableParallelism(), 4)) },
  },
  // What else is given is for Vitest.
  strict: false,
});

const versions = (values.airflow as readonly string[] | undefined) ?? recordedVersions;
const cases = values.cases === undefined ? undefined : readCount("cases", values.cases);
const seed = values.seed === undefined ? randomInt(1, 2 ** 31) : readCount("seed", values.seed);
const processes = readCount("processes", values.processes);
const say = (line: string) => console.log(line);
const complaints = await run();
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exitCode = 1;

/** A number of at least one. Anything else would ask nothing, and nothing asked is nothing found. */
function readCount(name: string, text: string | boolean | undefined): number {
  const count = Number(text);
  if (typeof text === "string" && Number.isSafeInteger(count) && count > 0) return count;
  throw new Error(`--${name} needs a whole number above 0, not "${text}".`);
}

/** What went wrong, one text each. */
async function run(): Promise<readonly string[]> {
  if (values.record === true) {
    await record({ versions, cases: cases ?? 1200, seed, processes, say });
    return [];
  }
  if (values.digest === true) {
    const { digest } = await import("../../test/conformance/commands/digest.ts");
    say(`Node ${process.versions.node}: ${await digest(versions)}`);
    return [];
  }
  if (values.check === true) {
    return await checkRecordings({ versions, cases: cases ?? 30, seed, processes, say });
  }
  if (typeof values.ask === "string") {
    const { ask } = await import("../../test/conformance/commands/ask.ts");
    say(await ask(values.ask, versions.at(-1) ?? ""));
    return [];
  }
  if (typeof values.replay === "string") {
    const { replay } = await import("../../test/conformance/commands/replay.ts");
    return await replay(values.replay, (values.airflow as readonly string[] | undefined)?.at(-1), say);
  }
  if (cases !== undefined) {
    const { askLive } = await import("../../test/conformance/commands/ask-live.ts");
    return await askLive({ versions, cases, seed, processes, say });
  }
  const parameters = ["run", "--project", "conformance", ...process.argv.slice(2)];
  const { status } = spawnSync("vitest", parameters, { stdio: "inherit" });
  return status === 0 ? [] : ["The conformance tests failed."];
}
