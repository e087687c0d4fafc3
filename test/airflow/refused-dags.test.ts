import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { ErrorCode } from "#sdk/errors/index.ts";
import type { DagNode, JsonValue, MapNode } from "#sdk/ir/index.ts";
import { emitProject } from "../../compiler/emit/index.ts";
import { validate } from "../../compiler/validate/index.ts";
import {
  assetNode,
  dagNode,
  duration,
  edge,
  group,
  instant,
  jsonOptions,
  param,
  productOf,
  pythonTask,
  xcom,
} from "../support/dag-nodes.ts";
import { type ImportReport, importDags } from "../support/import-dags.ts";

/** A DAG that a rule refuses because Airflow does, and the same DAG mended. */
interface Refusal {
  readonly code: ErrorCode;
  readonly target: "3.0" | "3.4";
  readonly bad: Partial<DagNode>;
  readonly good: Partial<DagNode>;
}

const cron = (expression: string, timezone = "UTC") => ({ schedule: { kind: "cron", expression, timezone } }) as const;
const empty = (taskId: string, options = {}) => ({ kind: "empty", taskId, options, source: null }) as const;
const withTask = (options: DagNode["options"]) => ({ tasks: [empty("load", options)] });
const inGroup = (taskId: string, given = {}) => ({ ...empty(taskId), group: "g", ...given });
const setup = { ...empty("setup"), setupTeardown: "setup" } as const;
const lister = pythonTask("list", { callable: "builtins:list" });
const shell = (given: object) =>
  ({
    kind: "operator",
    taskId: "shell",
    operator: "airflow.providers.standard.operators.bash.BashOperator",
    arguments: {},
    options: {},
    source: null,
    ...given,
  }) as const;
const commands = (value: JsonValue): MapNode => ({
  kind: "product",
  inputs: { bash_command: { kind: "literal", value } },
});
const startDate = instant("2026-01-01T00:00:00");
const month = param("month", { schema: { type: "string", pattern: "^[0-9]{4}-[0-9]{2}$" } });

// Not cycles and repeated ids: the emitter has no word for a circle, and finds a task by its id.
const refusals: readonly Refusal[] = [
  { code: "JW2001", target: "3.4", bad: { dagId: "flight delays" }, good: { dagId: "flüge_航班.v2" } },
  { code: "JW2001", target: "3.0", bad: { dagId: "é".repeat(251) }, good: { dagId: "é".repeat(100) } },
  { code: "JW2002", target: "3.4", bad: { tasks: [empty("load/all")] }, good: { tasks: [empty("load.all-größe")] } },
  {
    code: "JW2013",
    target: "3.0",
    bad: withTask(jsonOptions({ poolSlots: 0 })),
    good: withTask(jsonOptions({ poolSlots: 1 })),
  },
  {
    code: "JW2013",
    target: "3.4",
    bad: { options: jsonOptions({ tags: ["é".repeat(101)] }) },
    good: { options: jsonOptions({ tags: ["é".repeat(100)] }) },
  },
  {
    code: "JW2016",
    target: "3.0",
    bad: { options: jsonOptions({ failFast: true }), ...withTask(jsonOptions({ triggerRule: "all_done" })) },
    good: { options: jsonOptions({ failFast: true }), ...withTask(jsonOptions({ triggerRule: "all_success" })) },
  },
  {
    code: "JW2017",
    target: "3.4",
    bad: { schedule: { kind: "continuous" }, options: { startDate, ...jsonOptions({ maxActiveRuns: 2 }) } },
    good: { schedule: { kind: "continuous" }, options: { startDate } },
  },
  { code: "JW2018", target: "3.0", bad: cron("0 6 * * moon"), good: cron("0 6 * * mon#2 30") },
  { code: "JW2020", target: "3.0", bad: cron("@daily", "+02:00"), good: cron("@daily", "Asia/Calcutta") },
  { code: "JW2020", target: "3.4", bad: cron("@daily", "europe/berlin"), good: cron("@daily", "Europe/Berlin") },
  {
    code: "JW2023",
    target: "3.0",
    bad: { ...cron("@daily"), options: jsonOptions({ catchup: true }) },
    good: { ...cron("@daily"), options: { startDate, ...jsonOptions({ catchup: true }) } },
  },
  {
    code: "JW2024",
    target: "3.4",
    bad: { schedule: { kind: "every", seconds: -60 } },
    good: { schedule: { kind: "every", seconds: 0.5 } },
  },
  {
    code: "JW2026",
    target: "3.4",
    bad: {
      ...cron("@daily"),
      params: [param("name", { schema: { type: "string", pattern: "^\\p{L}$" }, default: "x" })],
    },
    good: {
      ...cron("@daily"),
      params: [param("name", { schema: { type: "string", pattern: "^[a-z]$" }, default: "x" })],
    },
  },
  {
    code: "JW2027",
    target: "3.0",
    bad: { ...cron("@daily"), params: [{ ...month, default: "January" }] },
    good: { ...cron("@daily"), params: [{ ...month, default: "2026-01" }] },
  },
  { code: "JW2028", target: "3.4", bad: { schedule: { kind: "once" }, params: [month] }, good: { params: [month] } },
  {
    code: "JW2038",
    target: "3.4",
    bad: { ...cron("@daily"), options: jsonOptions({ allowedRunTypes: ["manual"] }) },
    good: { ...cron("@daily"), options: jsonOptions({ allowedRunTypes: ["scheduled"] }) },
  },
  {
    code: "JW2039",
    target: "3.0",
    bad: { options: jsonOptions({ ownerLinks: { data: "example.org/data" } }) },
    good: { options: jsonOptions({ ownerLinks: { data: "mailto:data@example.org" } }) },
  },
  {
    code: "JW2013",
    target: "3.4",
    bad: withTask({ executionTimeout: duration(1e18) }),
    good: withTask({ executionTimeout: duration(86_399_999_913_600) }),
  },
];

const groupRefusals: readonly Refusal[] = [
  {
    code: "JW2050",
    target: "3.0",
    bad: { tasks: [inGroup("g.downstream_join_id")], groups: [group("g")] },
    good: { tasks: [inGroup("g.join_id")], groups: [group("g")] },
  },
  {
    code: "JW2051",
    target: "3.0",
    bad: { tasks: [{ ...empty(`${"x".repeat(201)}.a`), group: "x".repeat(201) }], groups: [group("x".repeat(201))] },
    good: { tasks: [{ ...empty(`${"é".repeat(200)}.a`), group: "é".repeat(200) }], groups: [group("é".repeat(200))] },
  },
  {
    code: "JW2055",
    target: "3.4",
    bad: { tasks: [inGroup("g.a"), inGroup("g.b")], groups: [group("g")], edges: [edge("g.a", "g")] },
    good: { tasks: [inGroup("g.a"), inGroup("g.b")], groups: [group("g")], edges: [edge("g.a", "g.b")] },
  },
  {
    code: "JW2056",
    target: "3.0",
    bad: {
      tasks: [{ ...shell({ map: commands(["true"]) }), taskId: "g.shell", group: "g" }],
      groups: [group("g", { map: productOf({ x: [1] }) })],
    },
    good: { tasks: [{ ...shell({ map: commands(["true"]) }), taskId: "g.shell", group: "g" }], groups: [group("g")] },
  },
  {
    code: "JW2063",
    target: "3.4",
    bad: {
      tasks: [lister, inGroup("g.a", { options: jsonOptions({ triggerRule: "always" }) })],
      groups: [group("g", { map: { kind: "product", inputs: { x: xcom("list") } } })],
      edges: [{ ...edge("list", "g"), reason: "data" }],
    },
    good: {
      tasks: [lister, inGroup("g.a", { options: jsonOptions({ triggerRule: "all_done" }) })],
      groups: [group("g", { map: { kind: "product", inputs: { x: xcom("list") } } })],
      edges: [{ ...edge("list", "g"), reason: "data" }],
    },
  },
];

const mappingRefusals: readonly Refusal[] = [
  {
    code: "JW2057",
    target: "3.0",
    bad: { tasks: [shell({ map: productOf({}), arguments: { bash_command: { kind: "literal", value: "true" } } })] },
    good: { tasks: [shell({ map: commands([]) })] },
  },
  {
    code: "JW2058",
    target: "3.4",
    bad: {
      tasks: [shell({ map: commands(["true"]), arguments: { bash_command: { kind: "literal", value: "true" } } })],
    },
    good: { tasks: [shell({ map: commands(["true"]) })] },
  },
];

const wordRefusals: readonly Refusal[] = [
  {
    code: "JW2064",
    target: "3.0",
    bad: { tasks: [setup, empty("a", jsonOptions({ triggerRule: "all_done" }))], edges: [edge("setup", "a")] },
    good: { tasks: [setup, empty("a", jsonOptions({ triggerRule: "all_success" }))], edges: [edge("setup", "a")] },
  },
  {
    code: "JW2067",
    target: "3.4",
    bad: { tasks: [{ ...empty("a"), outlets: [assetNode("airflow://x")] }] },
    good: { tasks: [{ ...empty("a"), outlets: [assetNode("x://airflow")] }] },
  },
  {
    code: "JW2067",
    target: "3.0",
    bad: { schedule: { kind: "assets", condition: assetNode("flüge") } },
    good: { schedule: { kind: "assets", condition: { kind: "anyAsset", of: [assetNode("fluege")] } } },
  },
  {
    code: "JW2069",
    target: "3.0",
    bad: withTask(jsonOptions({ retryExponentialBackoff: 1.5 })),
    good: withTask(jsonOptions({ retryExponentialBackoff: true })),
  },
];

const allRefusals = [...refusals, ...groupRefusals, ...mappingRefusals, ...wordRefusals];

const versions = { "3.0": "3.0.6", "3.4": "3.4.0b2" } as const;
const root = mkdtempSync(join(tmpdir(), "jetway-refused-"));
const reports = new Map<string, ImportReport>();

afterAll(() => rmSync(root, { recursive: true, force: true }));

beforeAll(async () => {
  const folders: Record<Refusal["target"], string[]> = { "3.0": [], "3.4": [] };
  for (const [index, refusal] of allRefusals.entries()) {
    for (const which of ["bad", "good"] as const) {
      const folder = join(root, `${index}-${which}`);
      await emitInto(folder, dagNode({ tasks: [empty("load")], ...refusal[which] }), refusal.target);
      folders[refusal.target].push(folder);
    }
  }
  for (const target of ["3.0", "3.4"] as const) {
    for (const report of await importDags(versions[target], folders[target])) reports.set(report.directory, report);
  }
});

/** Emits a DAG whether the rules like it or not. */
async function emitInto(folder: string, dag: DagNode, target: Refusal["target"]): Promise<void> {
  const { artefacts } = await emitProject({
    root,
    project: "refused",
    target,
    dags: [{ dag, module: "flights.dag.ts" }],
  });
  for (const { path, content } of artefacts) {
    // The file of a DAG has the DAG's id in its name; here any name will do.
    const file = join(folder, path.endsWith(".py") && !path.includes("/") ? "flights.py" : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

test.for(allRefusals.map((refusal, index) => [refusal.code, refusal.target, index] as const))(
  "what %s refuses, Airflow %s refuses as well, and both take it mended",
  async ([code, target, index]) => {
    const { bad, good } = allRefusals[index] ?? {};
    const codesOf = async (given: Partial<DagNode> = {}) =>
      (
        await validate([{ dag: dagNode({ tasks: [empty("load")], ...given }), module: "flights.dag.ts" }], { target })
      ).map((answer) => answer.code);
    expect(await codesOf(bad)).toContain(code);
    expect(Object.values(reports.get(join(root, `${index}-bad`))?.importErrors ?? {})).toHaveLength(1);
    expect(await codesOf(good)).toEqual([]);
    expect(reports.get(join(root, `${index}-good`))).toMatchObject({ importErrors: {}, dags: [{}] });
  },
);
