import { expect, test } from "vitest";
import type { AssetAliasNode, AssetNode } from "../ir/index.ts";
import { createOutletEvents } from "./create-outlet-events.ts";
import type { AssetUpdate } from "./task-services.ts";

const flights: AssetNode = { kind: "asset", name: "flights", uri: "s3://lake/flights", group: "lake", extra: {} };
const daily: AssetAliasNode = { kind: "assetAlias", name: "daily", group: "asset" };

function eventsOf(outlets: { readonly assets: readonly string[]; readonly aliases: readonly string[] }) {
  const updates: AssetUpdate[] = [];
  const facts = { dagId: "d", taskId: "load", runId: "r", tryNumber: 1, mapIndex: -1, assetEvents: [], params: {} };
  const services = { updateAsset: async (update: AssetUpdate) => void updates.push(update) };
  return {
    updates,
    events: createOutletEvents({ ...facts, logicalDate: null, dataInterval: null, outlets }, services),
  };
}

test("what is said with an outlet's update, and what an alias updates, is handed on in the codec's encoding", async () => {
  const { updates, events } = eventsOf({ assets: ["flights"], aliases: ["daily"] });
  await events.setExtra(flights, { rows: 3 });
  await events.add(daily, flights);
  const asset = { name: "flights", uri: "s3://lake/flights", group: "lake" };
  expect(updates).toEqual([
    { alias: null, ...asset, extra: { rows: 3 } },
    { alias: "daily", ...asset, extra: {} },
  ]);
});

test("what is no outlet of the task is refused with the outlets that it has", async () => {
  const { updates, events } = eventsOf({ assets: ["weather"], aliases: [] });
  await expect(events.setExtra(flights, {})).rejects.toMatchObject({
    code: "JW6034",
    message: 'Task "load" has no asset "flights" among its outlets: it has "weather".',
  });
  await expect(events.add(daily, flights)).rejects.toMatchObject({
    code: "JW6034",
    message: /no asset alias "daily".*it has none/,
  });
  expect(updates).toEqual([]);
});
