import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createPriorityWeights, type WeightedTask } from "./priority-weights.ts";

function weigh(tasks: readonly WeightedTask[], edges: readonly (readonly [number, number])[]) {
  const upstream = tasks.map((_, task) => edges.filter(([, below]) => below === task).map(([above]) => above));
  const downstream = tasks.map((_, task) => edges.filter(([above]) => above === task).map(([, below]) => below));
  return createPriorityWeights(tasks, upstream, downstream);
}

test("a task below two paths counts once", () => {
  const tasks = [1, 2, 3, 4].map((priorityWeight) => ({ priorityWeight, weightRule: "downstream" as const }));
  const edges = [
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
  ] as const;
  expect(weigh(tasks, edges)).toEqual([10, 6, 7, 4]);
});

test("each task is weighed by its own rule", () => {
  const rules = ["upstream", "absolute", "downstream", "upstream"] as const;
  const tasks = rules.map((weightRule) => ({ priorityWeight: 1, weightRule }));
  const edges = [
    [0, 1],
    [1, 2],
    [2, 3],
  ] as const;
  expect(weigh(tasks, edges)).toEqual([1, 1, 2, 4]);
});

test("a weight stays within what Airflow's database can store", () => {
  const weights = [2 ** 31 - 1, -(2 ** 31), 5];
  const tasks = weights.map((priorityWeight) => ({ priorityWeight, weightRule: "downstream" as const }));
  const edges = [
    [0, 2],
    [1, 2],
  ] as const;
  expect(weigh(tasks, edges)).toEqual([2 ** 31 - 1, -(2 ** 31) + 5, 5]);
  expect(weigh([...tasks, { priorityWeight: -10, weightRule: "upstream" }], [[1, 3]])[3]).toBe(-(2 ** 31));
});

property.prop([
  fc.array(
    fc.record({
      priorityWeight: fc.integer({ min: -3, max: 9 }),
      weightRule: fc.constantFrom("downstream", "upstream", "absolute"),
    }),
    { minLength: 1, maxLength: 80 },
  ),
  fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 160 }),
])("the sum is over the set of all tasks that can be reached", (tasks, pairs) => {
  const edges = pairs
    .map(([one, other]) => [one % tasks.length, other % tasks.length] as const)
    .filter(([above, below]) => above < below);
  const unique = [...new Map(edges.map((edge) => [edge.join(), edge])).values()];
  const expected = tasks.map((task, number) => {
    const reached = new Set<number>();
    const towards = task.weightRule === "downstream" ? 0 : 1;
    const visit = (from: number) => {
      for (const edge of unique) {
        const next = edge[1 - towards] as number;
        if (edge[towards] === from && !reached.has(next)) {
          reached.add(next);
          visit(next);
        }
      }
    };
    if (task.weightRule !== "absolute") visit(number);
    return [...reached].reduce((sum, other) => sum + (tasks[other]?.priorityWeight ?? 0), task.priorityWeight);
  });
  expect(weigh(tasks, unique)).toEqual(expected);
});

test.each([
  ["alike", () => 1],
  ["differently", (task: number) => (task % 7) + 1],
] as const)("hundreds of tasks in layers that all meet are summed whole, weighing %s", (_, weightOf) => {
  const [width, layers] = [20, 40];
  const tasks = Array.from({ length: width * layers }, (_, task) => ({
    priorityWeight: weightOf(task),
    weightRule: "downstream" as const,
  }));
  const below = (task: number) => {
    const next = (Math.floor(task / width) + 1) * width;
    return next >= tasks.length ? [] : Array.from({ length: width }, (_, place) => next + place);
  };
  const downstream = tasks.map((_, task) => below(task));
  const upstream = tasks.map((_, task) =>
    downstream.flatMap((others, above) => (others.includes(task) ? [above] : [])),
  );
  const weights = createPriorityWeights(tasks, upstream, downstream);
  const behind = (task: number) =>
    tasks
      .slice((Math.floor(task / width) + 1) * width)
      .reduce((sum, { priorityWeight }) => sum + priorityWeight, weightOf(task));
  expect(weights).toEqual(tasks.map((_, task) => behind(task)));
});
