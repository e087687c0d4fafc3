import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { type AnyFunction, unchecked as seen } from "../../test/support/unchecked.ts";
import { allOf, anyOf, asset, assetAlias, assetOrTime } from "./asset.ts";
import { normaliseAssetUri } from "./asset-uri.ts";
import { cron } from "./cron-schedule.ts";
import { dag } from "./dag.ts";
import { task } from "./task.ts";

const flights = asset({ name: "flights", uri: "s3://lake/flights/", extra: { team: "air" } });

test("of name and URI one is enough, and stands for both", () => {
  expect(flights).toEqual({
    kind: "asset",
    name: "flights",
    uri: "s3://lake/flights",
    group: "asset",
    extra: { team: "air" },
  });
  expect(asset("weather")).toMatchObject({ name: "weather", uri: "weather" });
  expect(asset({ uri: "s3://lake/x/", group: "lake" })).toMatchObject({
    name: "s3://lake/x",
    uri: "s3://lake/x",
    group: "lake",
  });
  expect(Object.isFrozen(flights.extra)).toBe(true);
});

// What `airflow.sdk.definitions.asset._sanitize_uri` of 3.4.0b2 gives, without providers' own normalisers.
test.for([
  ["weather", "weather"],
  ["S3://Lake/Flights/", "s3://Lake/Flights"],
  ["s3://lake", "s3://lake/"],
  ["s3://lake/x?b=2&a=1&c=#top", "s3://lake/x?a=1&b=2"],
  ["ftp://user:secret@host/x//", "ftp://host/x"],
  ["ftp://user@host/x", "ftp://user@host/x"],
  ["x-own://a/b/#c", "x-own://a/b/#c"],
  ["http://h/p?q=a b&q=%C3%A9*~", "http://h/p?q=a+b&q=%C3%A9%2A~"],
  ["/plain/path/", "/plain/path/"],
  ["mailto:me@example.org", "mailto:me@example.org"],
])("the URI %s is kept as %s", ([given, kept]) => {
  expect(normaliseAssetUri(given ?? "")).toBe(kept);
});

test("assets are schedules, alone, together and beside a time", () => {
  const scheduleOf = (schedule: Parameters<typeof dag>[1]["schedule"]) =>
    dag("waiting", schedule === undefined ? {} : { schedule }, () => {}).ir.schedule;
  expect(scheduleOf(flights)).toEqual({ kind: "assets", condition: flights });
  const condition = anyOf(allOf(flights, asset("weather")), assetAlias("daily"));
  expect(scheduleOf(condition)).toEqual({ kind: "assets", condition });
  expect(scheduleOf(assetOrTime(cron("@daily"), condition))).toMatchObject({
    kind: "assetOrTime",
    time: { kind: "cron", expression: "@daily" },
    condition: { kind: "anyAsset", of: [{ kind: "allAssets" }, { kind: "assetAlias", name: "daily" }] },
  });
});

test("outlets and inlets stand apart from the options", () => {
  const made = dag("making", {}, () => {
    task("make", () => 1, { outlets: [flights, assetAlias("daily")], retries: 1 })();
    task("read", () => 1, { inlets: [flights] })();
  });
  expect(made.ir.tasks).toMatchObject([
    { outlets: [{ name: "flights" }, { kind: "assetAlias" }], options: { retries: {} } },
    { inlets: [{ name: "flights" }], options: {} },
  ]);
});

test("what is no asset is refused where it is written", () => {
  expect(thrownCode(() => seen<AnyFunction>(asset)({}))).toBe("JW8037");
  expect(thrownCode(() => seen<AnyFunction>(asset)(null))).toBe("JW8037");
  expect(thrownCode(() => seen<AnyFunction>(asset)({ name: "x", url: "y" }))).toBe("JW8037");
  expect(thrownCode(() => seen<AnyFunction>(asset)({ name: 1 }))).toBe("JW8037");
  expect(thrownCode(() => seen<AnyFunction>(assetAlias)(1))).toBe("JW8037");
  expect(thrownCode(() => seen<AnyFunction>(allOf)())).toBe("JW8013");
  expect(thrownCode(() => seen<AnyFunction>(allOf)("flights"))).toBe("JW8013");
  expect(thrownCode(() => seen<AnyFunction>(assetOrTime)(flights, cron("@daily")))).toBe("JW8013");
  expect(thrownCode(() => task("make", () => 1, { outlets: ["flights"] } as never))).toBe("JW8037");
  expect(thrownCode(() => task("make", () => 1, { inlets: flights } as never))).toBe("JW8037");
});
