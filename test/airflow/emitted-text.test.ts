import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "vitest";
import { makePythonRuntime } from "#compiler/bundle/index.ts";
import { emitDag } from "#compiler/emit/index.ts";
import { lowerDag } from "#compiler/lower/lower-dag.ts";
import type { AirflowVersion } from "#sdk/ir/index.ts";
import { ensureAirflowEnvironment } from "../../scripts/airflow/airflow-environment.ts";
import { runCommand } from "../../scripts/airflow/run-command.ts";
import { airflowProcessEnvironment } from "../../scripts/airflow/server-environment.ts";
import { temporaryHome } from "../../scripts/airflow/temporary-homes.ts";
import { airflowReleases } from "../../scripts/airflow/versions.ts";
import { type DagReading, expectedReading } from "../support/nasty-dag-reading.ts";
import { nastyDags, nastyRun } from "../support/nasty-dags.ts";

const operators = `
from airflow.sdk import BaseOperator


class Echo(BaseOperator):
    template_fields = ("templated",)
    template_ext = (".sql", "json")

    def __init__(self, *, templated, plain, **kwargs):
        super().__init__(**kwargs)
        self.templated = templated
        self.plain = plain
`;

const script = fileURLToPath(new URL("../support/render_emitted.py", import.meta.url));

// The oldest and the newest: what lies between renders with the code of one of the two.
for (const { version, minor } of [airflowReleases[0], airflowReleases.at(-1)].filter(
  (release) => release !== undefined,
)) {
  test.concurrent(`nasty text comes out of Airflow ${version} as it went in`, async ({ expect }) => {
    const answer = await readEmitted(version, minor as AirflowVersion);
    expect(answer.importErrors).toEqual({});
    expect(Object.keys(answer.dags)).toHaveLength(nastyDags.length);
    for (const dag of nastyDags) {
      const { tags, ...rest } = answer.dags[dag.dagId] as DagReading;
      const { tags: expectedTags, ...expected } = expectedReading(dag);
      expect(rest, dag.dagId).toEqual(expected);
      expect(tags.toSorted(), dag.dagId).toEqual(expectedTags.toSorted());
    }
  });
}

interface Answer {
  readonly importErrors: unknown;
  readonly dags: Readonly<Record<string, DagReading>>;
}

/** Emits the DAGs into a folder whose own name is nasty, and has an Airflow read and render them. */
async function readEmitted(version: string, target: AirflowVersion): Promise<Answer> {
  const airflow = await ensureAirflowEnvironment(version);
  const home = temporaryHome(version);
  const parent = await mkdtemp(join(tmpdir(), "jetway-emitted-"));
  const folder = join(parent, 'it\'s {{ a }} "folder" é');
  try {
    const runtime = await makePythonRuntime("jetway_nasty");
    const files = nastyDags.map((dag) => {
      const lowered = lowerDag(dag, target);
      const context = {
        dag: lowered.dag,
        target,
        runtimeModule: `jetway_nasty.${runtime.name}`,
        bundle: "code.00000000",
      };
      return [
        `${dag.dagId}.py`,
        emitDag(context, { project: "nasty", module: dag.source?.file ?? "", runs: [] }).text,
      ] as const;
    });
    const written = [
      ...files,
      ...runtime.artefacts.map(({ path, content }) => [path, content] as const),
      [".airflowignore", "jetway_nasty/\nnasty_operators.py\n"] as const,
      ["nasty_operators.py", operators] as const,
    ];
    for (const [path, content] of written) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    await mkdir(home, { recursive: true });
    await writeFile(join(parent, "given.json"), JSON.stringify(nastyRun));
    const result = await runCommand(
      airflow.python,
      [script, folder, join(parent, "given.json"), join(parent, "answer.json")],
      {
        environment: airflowProcessEnvironment(airflow, home),
      },
    );
    if (result.exitCode !== 0) throw new Error(result.output.slice(-4000));
    return JSON.parse(await readFile(join(parent, "answer.json"), "utf8")) as Answer;
  } finally {
    await rm(parent, { recursive: true, force: true });
    await rm(home, { recursive: true, force: true });
  }
}
