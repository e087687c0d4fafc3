import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import type { TestAirflow } from "../support/airflow.ts";
import { jetway, type Outcome, project } from "../support/command-line.ts";

/** A project that deploys to a folder of a real server. */
function deployable(
  airflow: TestAirflow,
  settings: { readonly name: string; readonly folder: string; readonly dags: Readonly<Record<string, string>> },
): string {
  const directory = join(airflow.dagsFolder, settings.folder);
  mkdirSync(directory, { recursive: true });
  if (settings.folder !== "") onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const modules = Object.entries(settings.dags).map(([dagId, code]) => [`dags/${dagId}.dag.ts`, code]);
  return project({
    ...Object.fromEntries(modules),
    "jetway.config.ts": `export default { name: ${JSON.stringify(settings.name)}, environments: { local: {
      url: ${JSON.stringify(airflow.url)},
      auth: { kind: "password", username: ${JSON.stringify(airflow.username)}, password: { from: "environment", variable: "SECRET" } },
      bundle: { kind: "directory", path: ${JSON.stringify(directory)} },
    } } };\n`,
  });
}

/** A DAG of one TypeScript task that returns a text. */
function dagReturning(dagId: string, text: string): string {
  return `import { dag, task } from "jetway";
const tell = task("tell", () => ${JSON.stringify(text)});
export default dag(${JSON.stringify(dagId)}, {}, () => ({ told: tell() }));
`;
}

const brokenOnTheServer = (dagId: string): string => `import { dag } from "jetway";
import { operator } from "jetway/operators";
export default dag(${JSON.stringify(dagId)}, {}, () => { operator("no_such_provider.operators.Nowhere", { taskId: "nowhere" }); });
`;

for (const airflow of inject("airflow")) {
  const minor = airflow.version.replace(/\W/g, "_");
  const environment = { SECRET: airflow.password };
  const inProject = (directory: string, ...words: readonly string[]): Promise<Outcome> =>
    jetway(words, { directory, environment });
  const named = (behaviour: string) => `Airflow ${airflow.version}: ${behaviour}`;

  test(named("a deploy into a sub-folder is proven, and so is the next version of it"), async () => {
    const dagId = `deploy_next_${minor}`;
    const root = deployable(airflow, {
      name: "next",
      folder: `next_${minor}`,
      dags: { [dagId]: dagReturning(dagId, "one") },
    });
    const first = await inProject(root, "deploy", "--timeout", "100");
    expect(first.stderr).not.toContain("error[");
    expect(first.exitCode).toBe(0);
    expect(first.stdout).toMatch(
      new RegExp(`Airflow runs exactly this on ${airflow.url} \\(Airflow ${airflow.version}\\)\\.\\n$`),
    );
    expect((await inProject(root, "trigger", dagId, "--unpause", "--wait", "--timeout", "100")).exitCode).toBe(0);
    expect((await inProject(root, "xcom", dagId, "tell")).stdout).toBe("one\n");
    expect((await inProject(root, "runs", dagId)).stdout).toMatch(/^run +state +started \(UTC\) +time\n\S+ +success /);
    const log = await inProject(root, "logs", dagId, "tell", "--follow", "--json");
    expect(log.exitCode).toBe(0);
    expect(
      log.stdout
        .trimEnd()
        .split("\n")
        .map((line) => typeof JSON.parse(line).message),
    ).toContain("string");

    writeFileSync(join(root, `dags/${dagId}.dag.ts`), dagReturning(dagId, "two"));
    const second = JSON.parse((await inProject(root, "deploy", "--json", "--timeout", "100")).stdout);
    expect(second).toMatchObject({ dags: [{ dagId, isPaused: false }], removed: [] });
    expect(second.retired.length).toBeGreaterThan(0);
    expect((await inProject(root, "trigger", dagId, "--wait", "--timeout", "100")).exitCode).toBe(0);
    expect((await inProject(root, "xcom", dagId, "tell")).stdout).toBe("two\n");
  });

  test(
    named("a file that Airflow cannot import is told with Airflow's reason, and the version before is back"),
    async () => {
      const [dagId, folder] = [`deploy_broken_${minor}`, `broken_${minor}`];
      const root = deployable(airflow, { name: "broken", folder, dags: { [dagId]: dagReturning(dagId, "good") } });
      expect((await inProject(root, "deploy", "--timeout", "100")).exitCode).toBe(0);
      const file = join(airflow.dagsFolder, folder, `${dagId}.py`);
      const good = readFileSync(file, "utf8");

      writeFileSync(join(root, `dags/${dagId}.dag.ts`), brokenOnTheServer(dagId));
      const { exitCode, stdout, stderr } = await inProject(root, "deploy", "--timeout", "100");
      expect({ exitCode, stdout }).toEqual({ exitCode: 5, stdout: "" });
      expect(stderr).toContain(`error[JW7010]: Airflow cannot import ${dagId}.py:`);
      expect(stderr).toContain("No module named 'no_such_provider'");
      expect(readFileSync(file, "utf8")).toBe(good);
    },
  );

  test(named("a folder that the server does not read ends at the deadline, and nothing stays in it"), async () => {
    const dagId = `deploy_unread_${minor}`;
    const root = deployable(airflow, {
      name: "unread",
      folder: `../unread_${minor}`,
      dags: { [dagId]: dagReturning(dagId, "x") },
    });
    const { exitCode, stderr } = await inProject(root, "deploy", "--timeout", "3");
    expect(exitCode).toBe(5);
    expect(stderr).toContain("error[JW7011]: Airflow did not show 1 of 1 DAGs as deployed within 3 s.");
    expect(stderr).toMatch(
      new RegExp(`"${dagId}" \\(${dagId}\\.py, sha256:[0-9a-f]{12}…\\): the server does not know it`),
    );
    expect(stderr).toContain("The DAG processor is healthy.");
    expect(readdirSync(join(airflow.dagsFolder, `../unread_${minor}`))).toEqual([]);
  });

  test(named("two projects share the root of a bundle"), async () => {
    const ids = [`deploy_shared_a_${minor}`, `deploy_shared_b_${minor}`] as const;
    const names = [`shared_a_${minor}`, `shared_b_${minor}`];
    const roots = names.map((name, index) => {
      const dagId = ids[index] ?? "";
      return deployable(airflow, { name, folder: "", dags: { [dagId]: dagReturning(dagId, dagId) } });
    });
    onTestFinished(() => {
      for (const path of [...ids.map((dagId) => `${dagId}.py`), ...names.map((name) => `jetway_${name}`)]) {
        rmSync(join(airflow.dagsFolder, path), { recursive: true, force: true });
      }
    });
    for (const [index, root] of roots.entries()) {
      expect(await inProject(root, "deploy", "--timeout", "100")).toMatchObject({ exitCode: 0 });
      expect(existsSync(join(airflow.dagsFolder, `${ids[index]}.py`))).toBe(true);
    }
    for (const [index, root] of roots.entries()) {
      const dagId = ids[index] ?? "";
      expect((await inProject(root, "trigger", dagId, "--unpause", "--wait", "--timeout", "100")).exitCode).toBe(0);
      expect((await inProject(root, "xcom", dagId, "tell")).stdout).toBe(`${dagId}\n`);
    }
  });

  test(named("two versions of one project in two folders of a bundle run their own code"), async () => {
    const versions = ["blue", "green"].map((colour) => {
      const dagId = `deploy_${colour}_${minor}`;
      const settings = {
        name: "rollout",
        folder: `${colour}_${minor}`,
        dags: { [dagId]: dagReturning(dagId, colour) },
      };
      return { colour, dagId, root: deployable(airflow, settings) };
    });
    for (const { root } of versions) {
      expect(await inProject(root, "deploy", "--timeout", "100")).toMatchObject({ exitCode: 0 });
    }
    for (const { colour, dagId, root } of versions) {
      expect((await inProject(root, "trigger", dagId, "--unpause", "--wait", "--timeout", "100")).exitCode).toBe(0);
      expect((await inProject(root, "xcom", dagId, "tell")).stdout).toBe(`${colour}\n`);
    }
  });
}
