import { inspect } from "node:util";
import { expect, test } from "vitest";
import type { PreparedAnswer } from "../../test/support/answering-server.ts";
import { failureOf, quickClient, secret, serverAnswering, variable } from "../../test/support/quick-client.ts";
import { isApiError, isNotFound } from "./api-error.ts";
import { token } from "./auth-strategies.ts";

test("a server that is down is asked again with growing pauses and then named in the error", async () => {
  const { client, pauses } = quickClient("http://127.0.0.1:1");
  expect(await failureOf(client.variables.get("a"))).toMatchObject({
    code: "JW5001",
    message: "No connection to http://127.0.0.1:1 for GET /api/v2/version: nothing listens there.",
    hint: "Start the server, or correct the host and port.",
  });
  expect(pauses).toEqual([250, 500, 1000]);
});

test("a host name that nobody knows is said so, at once", async () => {
  const { client, pauses } = quickClient("http://airflow.invalid");
  const failure = await failureOf(client.version());
  expect(failure).toMatchObject({ code: "JW5001" });
  expect(String(failure)).toMatch(/the host name (is not known|could not be looked up)/);
  expect(pauses.length).toBeLessThanOrEqual(3);
});

test("a server that says nothing is asked once more, and then the call ends", async () => {
  const { url, received } = await serverAnswering(() => "silence");
  const { client, pauses } = quickClient(url, { timeout: "PT0.2S", version: "3.4.0", auth: token("t") });
  expect(await failureOf(client.variables.get("a"))).toMatchObject({
    code: "JW5002",
    message: `${url} did not answer GET /api/v2/variables/a within 0.2 seconds.`,
  });
  expect(pauses).toEqual([250]);
  expect(await failureOf(client.dag("d").trigger())).toMatchObject({ code: "JW5002" });
  expect(received.filter(({ method, path }) => method === "POST" && path.endsWith("/dagRuns"))).toHaveLength(1);
});

test("an aborted signal ends the call with its reason and not with an error of ours", async () => {
  const controller = new AbortController();
  const { url } = await serverAnswering(() => {
    controller.abort(new Error("no longer wanted"));
    return "silence";
  });
  const { client } = quickClient(url);
  expect(await failureOf(client.variables.get("a", { signal: controller.signal }))).toEqual(
    new Error("no longer wanted"),
  );
});

test("the client's own signal ends every call", async () => {
  const { url, received } = await serverAnswering(() => variable);
  const { client } = quickClient(url, { signal: AbortSignal.abort(new Error("stopped")) });
  expect(await failureOf(client.variables.get("a"))).toEqual(new Error("stopped"));
  expect(received).toEqual([]);
});

test.each([
  [401, "JW5004"],
  [403, "JW5005"],
  [404, "JW5006"],
  [409, "JW5007"],
  [400, "JW5008"],
  [422, "JW5008"],
  [500, "JW5009"],
  [418, "JW5009"],
] as const)("status %i is %s, with what the server says", async (status, code) => {
  const { url } = await serverAnswering(() => ({ status, body: { detail: "Because of the weather." } }));
  const { client } = quickClient(url, { auth: token("t") });
  const failure = await failureOf(client.variables.get("a"));
  expect(failure).toMatchObject({ code, status });
  expect(String(failure)).toContain(`: Because of the weather (GET /api/v2/variables/a at ${url}, status ${status}).`);
  expect(isApiError(failure)).toBe(true);
  expect(isNotFound(failure)).toBe(status === 404);
});

test("the fields that the server refuses are shown without what was sent in them", async () => {
  const detail = [
    { type: "missing", loc: ["body", "logical_date"], msg: "Field required", input: { password: secret } },
    { type: "extra_forbidden", loc: ["body", "nope"], msg: "Extra inputs are not permitted", input: secret },
  ];
  const { url } = await serverAnswering(() => ({ status: 422, body: { detail } }));
  const failure = await failureOf(quickClient(url).client.dag("d").trigger());
  expect(String(failure)).toContain("logical_date: Field required; nope: Extra inputs are not permitted");
  expect(inspect(failure, { depth: 10 })).not.toContain(secret);
});

test("an overloaded server is asked again after the time that it names", async () => {
  const answers: PreparedAnswer[] = [
    { status: 429, headers: { "retry-after": "7" } },
    { status: 503, headers: { "retry-after": "Thu, 01 Jan 2026 00:00:10 GMT" } },
    { status: 502, body: "<html>Bad Gateway</html>" },
    variable,
  ];
  const { url } = await serverAnswering(() => answers.shift() ?? variable);
  const { client, pauses } = quickClient(url);
  expect(await client.variables.get("a")).toMatchObject({ value: "1" });
  expect(pauses).toEqual([7000, 3000, 1000]);
});

test("a time that is longer than the longest pause ends the attempts", async () => {
  const { url, received } = await serverAnswering(() => ({ status: 429, headers: { "retry-after": "3600" } }));
  const { client, pauses } = quickClient(url);
  expect(await failureOf(client.variables.get("a"))).toMatchObject({ code: "JW5009", status: 429 });
  expect(pauses).toEqual([]);
  expect(received.filter(({ path }) => path.includes("variables"))).toHaveLength(1);
});

test("a trigger is never sent twice", async () => {
  const { url, received } = await serverAnswering(() => ({ status: 503, headers: { "retry-after": "0" } }));
  expect(await failureOf(quickClient(url).client.dag("d").trigger())).toMatchObject({ code: "JW5009", status: 503 });
  expect(received.filter(({ method, path }) => method === "POST" && path.endsWith("/dagRuns"))).toHaveLength(1);
});

test.each([
  ["an HTML page", "<!doctype html><title>Sign in</title>", "text/html"],
  ["JSON that breaks off or is malformed", '{"key": "a", ', "application/json"],
  ["something that is not JSON", "hello", "text/plain"],
])("a successful answer with %s is not taken for Airflow's", async (what, body, contentType) => {
  const { url } = await serverAnswering(() => ({ status: 200, body, headers: { "content-type": contentType } }));
  expect(await failureOf(quickClient(url).client.variables.get("a"))).toMatchObject({
    code: "JW5003",
    message: `${url} answered GET /api/v2/variables/a with ${what}.`,
  });
});

test("an answer whose connection breaks off is asked for again", async () => {
  const answers: PreparedAnswer[] = ["break off", variable];
  const { url } = await serverAnswering(() => answers.shift() ?? variable);
  const { client, pauses } = quickClient(url);
  expect(await client.variables.get("a")).toMatchObject({ value: "1" });
  expect(pauses).toEqual([250]);
});

test("a redirect to a login page is not followed, so that the token stays here", async () => {
  const { url, received } = await serverAnswering(() => ({
    status: 302,
    headers: { location: "https://login.example.com/start?session=secret" },
  }));
  const failure = await failureOf(quickClient(url).client.variables.get("a"));
  expect(failure).toMatchObject({ code: "JW5014", status: 302 });
  expect(String(failure)).toContain("sends the client to https://login.example.com/start (");
  expect(received).toHaveLength(3);
});
