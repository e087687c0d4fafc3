import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, edge, task } from "../../../test/support/dag-nodes.ts";
import { cycles } from "./cycles.ts";

function dagOf(edges: readonly (readonly [string, string])[]) {
  const ids = [...new Set(edges.flat())];
  return dagNode({ tasks: ids.map((id) => task(id)), edges: edges.map(([from, to]) => edge(from, to)) });
}

test("the path of a cycle is printed, and its last edge is the one to mend", () => {
  expect(
    answersOf(
      cycles,
      dagOf([
        ["start", "a"],
        ["a", "b"],
        ["b", "c"],
        ["c", "a"],
      ]),
    ),
  ).toEqual([
    'JW2005 The tasks of DAG "flights" wait for each other: a → b → c → a. None of them could ever start. | Take the edge from "c" to "a" out, or turn it round.',
  ]);
});

test("a task that waits for itself is a cycle", () => {
  expect(answersOf(cycles, dagOf([["a", "a"]]))[0]).toContain("a → a.");
});

test("cycles that have no task in common are reported each, and those that have one once", () => {
  const answers = answersOf(
    cycles,
    dagOf([
      ["a", "b"],
      ["b", "a"],
      ["c", "d"],
      ["d", "c"],
      ["d", "e"],
      ["e", "c"],
    ]),
  );
  expect(answers).toHaveLength(2);
  expect(answers[1]).toContain("c → d → c");
});

test("the place is the edge that closes the circle", () => {
  const closing = { ...edge("b", "a"), source: { file: "a.ts", line: 9, column: 2 } };
  const dag = dagNode({ tasks: [task("a"), task("b")], edges: [edge("a", "b"), closing] });
  expect(
    cycles.check({
      dags: [{ dag, module: "a.ts" }],
      target: "3.4",
      now: 0,
      paramValidator: { problemsOf: () => [] },
    })[0]?.source,
  ).toEqual(closing.source);
});

test("a long cycle is shortened in the middle", () => {
  const ids = Array.from({ length: 10_000 }, (_, index) => `t${index}`);
  const [answer = ""] = answersOf(
    cycles,
    dagOf(ids.map((id, index) => [id, ids[(index + 1) % ids.length] ?? ""] as const)),
  );
  expect(answer).toContain("t0 → t1 → t2 → t3 → t4 → t5 → … 9989 more … → t9995 → ");
});

test("a chain of 10,000 tasks and 200 diamonds on top of each other are no cycles", () => {
  const chain = Array.from({ length: 9_999 }, (_, index) => [`t${index}`, `t${index + 1}`] as const);
  const diamonds = Array.from({ length: 200 }, (_, index) => [
    [`d${index}`, `left${index}`] as const,
    [`d${index}`, `right${index}`] as const,
    [`left${index}`, `d${index + 1}`] as const,
    [`right${index}`, `d${index + 1}`] as const,
  ]).flat();
  expect(answersOf(cycles, [dagOf(chain), dagOf(diamonds)])).toEqual([]);
});

test("ten thousand edges back into one chain cost no more than the chain", () => {
  const size = 10_000;
  const chain = Array.from({ length: size }, (_, index) => [`t${index}`, `t${index + 1}`] as const);
  const back = Array.from({ length: size }, (_, index) => [`t${size}`, `t${size - 1 - index}`] as const);
  expect(answersOf(cycles, dagOf([...chain, ...back]))).toHaveLength(1);
});
