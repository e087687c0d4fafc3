import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { dag } from "./dag.ts";
import { group } from "./group.ts";
import { param } from "./param.ts";
import type { Reference } from "./reference.ts";
import { run } from "./run.ts";
import { task } from "./task.ts";
import { text } from "./text.ts";

const visit = task("visit", ({ origin }: { origin: string }) => origin);

test("a part of text that has no one spelling is refused, also with references in it", () => {
  const withPart = (value: unknown) => thrownCode(() => text`late: ${value as never}`);
  const refused = [[run.ds, run.ds], [run.ds], {}, new Date(0), null, undefined, true, 1n, Number.NaN, () => 1];
  for (const value of refused) expect(withPart(value)).toBe("JW8041");
  for (const value of ["", "SFO", 1.5, run.ds]) expect(withPart(value)).toBeUndefined();
});

test("text refuses references of two DAGs, whichever comes first", () => {
  const join = (make: (ours: Reference<string>, other: Reference<string>) => Reference<string>) => {
    const others: Reference<string>[] = [];
    dag("other", { params: { region: param<string>() } }, ({ params }) => void others.push(params.region));
    return thrownCode(() =>
      dag("ours", { params: { region: param<string>() } }, ({ params }) => {
        for (const other of others) visit({ origin: make(params.region, other) });
      }),
    );
  };
  expect(join((ours, other) => text`${ours} ${other}`)).toBe("JW8003");
  expect(join((ours, other) => text`${other} ${ours}`)).toBe("JW8003");
});

test("text refuses references of two mapped groups, which no task can read together", () => {
  const thrown = thrownCode(() =>
    dag("flights", {}, () => {
      const origins: Reference<string>[] = [];
      group.map("first", { origin: ["x"] }, ({ origin }) => void origins.push(origin));
      group.map("second", { origin: ["x"] }, ({ origin }) => {
        for (const earlier of origins) visit({ origin: text`${origin} ${earlier}` });
      });
    }),
  );
  expect(thrown).toBe("JW8034");
});
