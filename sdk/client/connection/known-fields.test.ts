import { expect, test } from "vitest";
import { knownFields } from "./known-fields.ts";
import { parseServerVersion } from "./server-version.ts";

const body = { logical_date: null, note: undefined, partition_key: "2001-01", bundle_version: "abc" };

test.each([
  ["3.0.6", { logical_date: null }],
  ["3.2.2", { logical_date: null, partition_key: "2001-01" }],
  ["3.4.0b2", { logical_date: null, partition_key: "2001-01", bundle_version: "abc" }],
  ["3.10.0", { logical_date: null, partition_key: "2001-01", bundle_version: "abc" }],
  ["4.0.0", { logical_date: null, partition_key: "2001-01", bundle_version: "abc" }],
])("a server of version %s is sent the fields that it knows and that have a value", (version, sent) => {
  expect(knownFields("trigger_dag_run", body, parseServerVersion(version, "http://localhost"))).toEqual(sent);
});

test("a field that no version knows is not sent", () => {
  const version = parseServerVersion("3.4.0", "http://localhost");
  expect(knownFields("patch_dag", { is_paused: true, nope: 1 }, version)).toEqual({ is_paused: true });
});
