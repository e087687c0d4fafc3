import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import type { TraceCase, TraceGroup, TraceTask } from "../cases/trace-case.ts";
import { traceCases } from "./trace-cases.ts";

const drawn = fc.sample(traceCases("3.4"), { seed: 1, numRuns: 2000 });

test.prop([traceCases("3.4")])("every edge leads to what ends before, so no cycle comes about", ({ dag }) => {
  const order = new Map(dag.tasks.map(({ id }, index) => [id, index]));
  const groups = dag.groups ?? [];
  const place = (id: string): readonly number[] =>
    order.has(id) ? [order.get(id) ?? 0] : membersOf(id, dag.tasks, groups).map((task) => order.get(task) ?? 0);
  for (const node of [...dag.tasks, ...groups]) {
    for (const upstream of node.upstream ?? []) {
      expect(Math.max(...place(upstream))).toBeLessThan(Math.min(...place(node.id)));
    }
  }
});

test.prop([traceCases("3.4")])(
  "every group has a task, and a mapped group has no mapped task or group inside",
  ({ dag }) => {
    const groups = dag.groups ?? [];
    for (const group of groups) {
      const members = membersOf(group.id, dag.tasks, groups);
      expect(members).not.toEqual([]);
      if (group.map === undefined) continue;
      expect(dag.tasks.filter((task) => members.includes(task.id) && task.map !== undefined)).toEqual([]);
      expect(groups.filter((inner) => inner.parent === group.id && inner.map !== undefined)).toEqual([]);
    }
  },
);

test("a DAG that fails fast has no rule but all_success", () => {
  const rules = drawn
    .filter(({ dag }) => dag.fail_fast)
    .flatMap(({ dag }) => dag.tasks.map((task) => task.trigger_rule));
  expect(new Set(rules)).toEqual(new Set([undefined]));
});

test("a rule that came with 3.1 is not asked of 3.0", () => {
  const rules = (target: string) =>
    new Set(
      fc
        .sample(traceCases(target), { seed: 1, numRuns: 2000 })
        .flatMap(({ dag }) => dag.tasks.map((task) => task.trigger_rule)),
    );
  expect(rules("3.0")).not.toContain("all_done_min_one_success");
  expect(rules("3.4")).toContain("all_done_min_one_success");
});

const features: Record<string, (traceCase: TraceCase) => boolean> = {
  "full mode": ({ mode }) => mode === "full",
  "core mode": ({ mode }) => mode === undefined,
  "several runs": ({ runs }) => (runs?.length ?? 1) > 1,
  "manual runs": ({ runs }) => runs?.some(({ type }) => type === "manual") === true,
  "runs without a logical date": ({ runs }) => runs?.some((run) => run.logical_date === null) === true,
  "the other order of dependencies": ({ dep_order }) => dep_order === "reverse",
  "fail fast": ({ dag }) => dag.fail_fast === true,
  "a timeout of runs": ({ dag }) => dag.dagrun_timeout_s !== undefined,
  "a limit of runs": ({ dag }) => dag.max_active_runs !== undefined,
  "a limit of tasks": ({ dag }) => dag.max_active_tasks !== undefined,
  "a limit of slots": ({ parallelism }) => parallelism !== undefined,
  "nested groups": ({ dag }) => dag.groups?.some(({ parent }) => parent !== undefined) === true,
  "mapped groups": ({ dag }) => dag.groups?.some(({ map }) => map !== undefined) === true,
  "groups mapped over a task": ({ dag }) => dag.groups?.some(({ map }) => typeof map?.over === "string") === true,
  "a cross product": someTask(({ map }) => Array.isArray(map?.over)),
  "mapping over a task": someTask(({ map }) => typeof map?.over === "string"),
  "mapping of keyword arguments": someTask(({ map }) => map?.kwargs === true),
  "a zero length": someTask(({ map }) => map?.over === 0),
  "exponential retries": someTask(({ retry_exponential_backoff: factor }) => factor !== undefined),
  "a mark beside the kind": someTask(({ setup, teardown }) => setup === true || teardown === true),
  pools: someTask(({ pool }) => pool !== undefined),
  "weight rules": someTask(({ weight_rule }) => weight_rule !== undefined),
  "past dependencies": someTask(
    ({ depends_on_past, wait_for_downstream }) => (depends_on_past ?? wait_for_downstream) === true,
  ),
  ...Object.fromEntries(
    ["branch", "short_circuit", "empty", "sensor", "setup", "teardown"].map((kind) => [
      kind,
      someTask((task) => task.kind === kind),
    ]),
  ),
  ...Object.fromEntries(
    (["failed", "fail_no_retry", "skipped", "up_for_reschedule", "deferred"] as const).map((state) => [
      `the outcome ${state}`,
      ({ script }: TraceCase) =>
        Object.values(script ?? {}).some((outcomes) => outcomes.some((outcome) => outcome.state === state)),
    ]),
  ),
};

test.each(Object.entries(features))("%s comes up in at least one case of a hundred", (_, has) => {
  expect(drawn.filter(has).length).toBeGreaterThanOrEqual(drawn.length / 100);
});

function someTask(has: (task: TraceTask) => boolean): (traceCase: TraceCase) => boolean {
  return ({ dag }) => dag.tasks.some(has);
}

function membersOf(id: string, tasks: readonly TraceTask[], groups: readonly TraceGroup[]): readonly string[] {
  const inner = groups.filter(({ parent }) => parent === id).flatMap((group) => membersOf(group.id, tasks, groups));
  return [...tasks.filter(({ group }) => group === id).map((task) => task.id), ...inner];
}
