// What must compile and what must not of `jetway/testing`: checked by `tsc`, never run.

import { branch, dag, param, sensor, sensorDone, shortCircuit, task } from "jetway";
import { fail, mock, simulate, succeed } from "jetway/testing";
import "jetway/testing/vitest";
import { expect } from "vitest";

const load = task("load", async ({ month }: { month: string }) => [{ month, flights: 3 }]);
const audit = task("audit", () => undefined);
const size = branch("size", ({ rows }: { rows: number }) => (rows > 10 ? "big" : "small"));
const isNew = shortCircuit("is_new", () => true);
const arrived = sensor("arrived", () => sensorDone("file.csv"));

mock(load, [{ month: "2001-01", flights: 3 }]);
mock(load, ({ month }) => [{ month: month.slice(0, 7), flights: 3 }]);
mock(load, async () => []);
mock(audit, undefined);
mock(size, "big");
mock(size, ["big", "small"]);
mock(isNew, () => false);
mock(arrived, false);
mock(arrived, sensorDone("other.csv"));
mock("refresh", { rows: 12 });

// @ts-expect-error a member has another type
mock(load, [{ month: "2001-01", flights: "3" }]);
// @ts-expect-error the task has no such input
mock(load, ({ year }) => [{ month: year, flights: 3 }]);
// @ts-expect-error the branch has no such label
mock(size, "huge");
// @ts-expect-error a short circuit answers true or false
mock(isNew, "yes");
// @ts-expect-error the sensor's value is text
mock(arrived, sensorDone(12));

const monthly = dag("monthly", { params: { month: param<string>() } }, ({ params }) => ({
  rows: load({ month: params.month }),
}));

export async function runs(): Promise<void> {
  const run = await simulate(monthly, { params: { month: "2001-01" }, outcomes: { load: [fail(), succeed([])] } });
  const rows: { month: string; flights: number }[] = run.result("rows");
  const period = await simulate(monthly, { until: "2026-02-01", params: { month: "2001-01" } });
  const states: string[] = period.map(({ state }) => state);
  expect(run).toHaveStates({ load: "success" });
  expect([rows, states]).toBeDefined();
  // @ts-expect-error a param without default is not given
  await simulate(monthly);
  // @ts-expect-error the DAG shows no such result
  run.result("report");
  // @ts-expect-error no task instance has this state
  expect(run).toHaveState("load", "succes");
  // @ts-expect-error an outcome is made by its constructors
  await simulate(monthly, { params: { month: "2001-01" }, outcomes: { load: "failed" } });
}
