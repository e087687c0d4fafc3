import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const bin = fileURLToPath(new URL("../../cli/bin.cjs", import.meta.url));
const repository = fileURLToPath(new URL("../..", import.meta.url));

/** How a command ended, and what it printed. */
export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command is run. */
export interface Surroundings {
  readonly directory?: string;
  readonly environment?: NodeJS.ProcessEnv;
  readonly nodeOptions?: readonly string[];
  /** The process gets a SIGINT when this resolves. */
  readonly interruptWhen?: Promise<void>;
  /** What it reads from its standard input; nothing when left out. */
  readonly input?: string;
}

/** Runs the real command line in a process of its own. */
export function jetway(words: readonly string[], surroundings: Surroundings = {}): Promise<Outcome> {
  const { directory = repository, environment = {}, nodeOptions = ["--conditions=jetway-source"] } = surroundings;
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [...nodeOptions, bin, ...words],
      { cwd: directory, env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...environment } },
      (error, stdout, stderr) =>
        resolve({ exitCode: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
    child.stdin?.end(surroundings.input ?? "");
    void surroundings.interruptWhen?.then(() => child.kill("SIGINT"));
  });
}

/** A project of somebody else's, which finds this Jetway in its node_modules. */
export function project(files: Readonly<Record<string, string>>): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "jetway-cli-")));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(repository, join(root, "node_modules/jetway"));
  const all = { "package.json": '{ "name": "flights", "type": "module" }\n', ...files };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** The module of a DAG of one task. */
export const helloDag = `import { dag, task } from "jetway";
const greet = task("greet", () => "hello");
export default dag("hello", {}, () => ({ greeting: greet() }));
`;
