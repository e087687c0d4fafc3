import { expect, test } from "vitest";
import { readHandlerLabels } from "./handler-labels.ts";
import { childList, type SyntaxNode, tryChild, tryParse } from "./syntax-tree.ts";

function labelsOf(handler: string): string {
  const tree = tryParse("x.ts", `const handler = ${handler};`);
  const [declarator] = childList(childList(tree?.root, "body")[0], "declarations");
  const { labels, isComplete } = readHandlerLabels(tryChild(declarator, "init") as SyntaxNode);
  return [...labels].toSorted().join(" ") + (isComplete ? "" : " …");
}

test("labels are read from what a function returns, whichever way it returns it", () => {
  expect(labelsOf('({ rows }) => (rows > 10 ? "big" : "small")')).toBe("big small");
  expect(labelsOf('({ rows }) => (rows ? ("big" as const) : rows ?? "small")')).toBe("big small …");
  expect(labelsOf('async () => ["north", "south"]')).toBe("north south");
  expect(labelsOf("() => null")).toBe("");
  expect(labelsOf('function () { if (x) { return "a"; } for (;;) { return ["b"]!; } }')).toBe("a b");
  expect(labelsOf('() => { const f = () => "inner"; return "outer"; }')).toBe("outer");
});

test("what the source does not show leaves the labels incomplete", () => {
  expect(labelsOf("() => label")).toBe(" …");
  expect(labelsOf('() => { if (x) return; return "a"; }')).toBe("a …");
  expect(labelsOf('() => ["a", ...others]')).toBe("a …");
  expect(labelsOf("() => 1")).toBe(" …");
});

test("a return type that is written out says it all", () => {
  expect(labelsOf('(): "big" | "small" | null => read()')).toBe("big small");
  expect(labelsOf('async (): Promise<readonly ("a" | "b")[]> => read()')).toBe("a b");
});

test("a return type with a name is not looked up: the labels in the returns are part of it", () => {
  expect(labelsOf('(): Label => "a"')).toBe("a …");
});
