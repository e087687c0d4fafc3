import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { packageRoot } from "../package-root.ts";
import { authorStack } from "./author-stack.ts";

const own = `    at async executeTask (${pathToFileURL(packageRoot).href}/sdk/task/execute-task.ts:31:22)`;
const author = "    at read (file:///home/me/flights/dags/flights.dag.ts:4:9)";
const node = "    at process.processTimers (node:internal/timers:618:7)";

test("frames of Jetway and Node below the author's code are left out", () => {
  expect(authorStack(["Error: no data", author, node, own].join("\n"))).toBe(`Error: no data\n${author}`);
});

test("frames between the author's stay", () => {
  const stack = ["Error: no data", author, own, author].join("\n");
  expect(authorStack([stack, node].join("\n"))).toBe(stack);
});

test("a stack without the author's code stays whole, and so does a cause below it", () => {
  const stack = ["TypeError: x", own, node].join("\n");
  expect(authorStack(stack)).toBe(stack);
  expect(authorStack(["Error: a", author, own, "  [cause]: Error: b"].join("\n"))).toBe(
    ["Error: a", author, "  [cause]: Error: b"].join("\n"),
  );
});
