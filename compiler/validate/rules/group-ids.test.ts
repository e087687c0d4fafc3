import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group } from "../../../test/support/dag-nodes.ts";
import { groupIds } from "./group-ids.ts";

const answers = (...groups: readonly ReturnType<typeof group>[]) => answersOf(groupIds, dagNode({ groups }));

test("letters of every script, digits, _ and - are taken, and the groups around do not count", () => {
  expect(answers(group("größe_1-b"), group(`${"a".repeat(200)}.${"b".repeat(200)}`), group("a.b.c"))).toEqual([]);
});

test("a dot of its own, a space, nothing, and more than 200 characters are refused with an id that would do", () => {
  const reasons = answers(
    group("load.europe", { parent: null }),
    group("a b"),
    group("load.", { parent: "load" }),
    group("x".repeat(201)),
  );
  expect(reasons).toEqual([
    expect.stringMatching(/^JW2051 The id "load\.europe" .* has a dot in it.*\| Name it "load_europe"\.$/),
    expect.stringMatching(/a character in it that Airflow refuses.*\| Name it "a_b"\.$/),
    expect.stringMatching(/The id "" .* is empty.*\| Choose another id\.$/),
    expect.stringMatching(/has 201 characters.*\| Choose another id\.$/),
  ]);
});
