import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseConnection } from "./parse-connection.ts";

interface Recorded {
  readonly text: string;
  /** As Airflow reads it: type, host, port, login, password, schema, extra. */
  readonly fields: readonly unknown[];
}

const file = new URL("../../../test/conformance/local-runs/recorded-connections.json", import.meta.url);
const { rows } = JSON.parse(readFileSync(file, "utf8")) as { rows: readonly Recorded[] };

test.for(rows)("$text is read as Airflow reads it", ({ text, fields }) => {
  const { connectionType, host, port, login, password, schema, extra } = parseConnection("lake", text);
  // Airflow keeps an empty part apart from a missing one; nobody can use the difference.
  const read = [connectionType, host || null, port, login || null, password || null, schema || null, extra];
  expect(read).toEqual(fields);
});

test.for([
  ["no URI", "just words"],
  ["JSON that is broken", '{"conn_type": "s3cret"'],
  ["a port that is no number", '{"conn_type": "http", "port": "s3cret"}'],
  ["a URI with a port that is no number", "http://host:s3cret/x"],
])("%s is refused without quoting the text", ([, text]) => {
  const read = () => parseConnection("lake", text as string);
  expect(read).toThrow(expect.objectContaining({ code: "JW4012" }));
  expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining("s3cret") }));
});
