import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, jsonOptions } from "../../../test/support/dag-nodes.ts";
import { ownerLinks } from "./owner-links.ts";

test("links are web addresses or mail links", () => {
  const links = {
    a: "https://example.org/x",
    b: "mailto:a@b.org",
    c: "example.org",
    d: "https:///x",
    e: "mailto:",
    f: 5,
  };
  const answers = answersOf(ownerLinks, dagNode({ options: jsonOptions({ ownerLinks: links }) }));
  expect(answers.map((answer) => answer.split('"')[3])).toEqual(["c", "d", "e", "f"]);
  expect(answers[0]).toBe(
    'JW2039 The ownerLinks of DAG "flights" give owner "c" the link "example.org". Airflow takes web addresses and mailto: links by owner. | Write for example ownerLinks: { data: "mailto:data@example.org" }.',
  );
});

test("anything but owners with links is reported", () => {
  expect(
    answersOf(ownerLinks, dagNode({ options: jsonOptions({ ownerLinks: ["https://example.org"] }) })),
  ).toHaveLength(1);
});
