import { inspect } from "node:util";
import { expect, test } from "vitest";
import { type PreparedAnswer, startAnsweringServer } from "../../test/support/answering-server.ts";
import {
  failureOf,
  ordinary,
  quickClient,
  secret,
  serverAnswering,
  variable,
} from "../../test/support/quick-client.ts";
import { allAdmins, command, password, token } from "./auth-strategies.ts";

test("a token that the server no longer takes is replaced once, and the call goes through", async () => {
  let logins = 0;
  const server = await startAnsweringServer((request) => {
    if (request.path === "/auth/token") return { status: 201, body: { access_token: `token-${++logins}` } };
    if (request.headers["authorization"] === "Bearer token-1")
      return { status: 401, body: { detail: "Token Expired" } };
    return ordinary(request) ?? variable;
  });
  const { client } = quickClient(server.url);
  expect(await client.variables.get("a")).toMatchObject({ value: "1" });
  expect(await client.variables.get("a")).toMatchObject({ value: "1" });
  expect(logins).toBe(2);
});

test("a token signed with an old key is replaced as well, although the server answers 403", async () => {
  let logins = 0;
  const server = await startAnsweringServer((request) => {
    if (request.path === "/auth/token") return { status: 201, body: { access_token: `token-${++logins}` } };
    if (request.headers["authorization"] === "Bearer token-1")
      return { status: 403, body: { detail: "Invalid JWT token" } };
    return ordinary(request) ?? variable;
  });
  expect(await quickClient(server.url).client.variables.get("a")).toMatchObject({ value: "1" });
});

test("a second refusal is final, and a static token is not sent twice", async () => {
  const refuse: PreparedAnswer = { status: 401, body: { detail: "Not authenticated" } };
  const withStaticToken = await serverAnswering(() => refuse);
  let logins = 0;
  const refusing = await startAnsweringServer((request) => {
    if (request.path === "/auth/token") return { status: 201, body: { access_token: `token-${++logins}` } };
    return request.path === "/api/v2/version" ? { status: 200, body: { version: "3.4.0" } } : refuse;
  });
  expect(await failureOf(quickClient(refusing.url).client.variables.get("a"))).toMatchObject({
    code: "JW5004",
    status: 401,
  });
  expect(logins).toBe(2);
  const { client } = quickClient(withStaticToken.url, { auth: token("old") });
  expect(await failureOf(client.variables.get("a"))).toMatchObject({ code: "JW5004" });
  expect(withStaticToken.received.filter(({ path }) => path.includes("variables"))).toHaveLength(1);
});

test("calls that start together share one login and one question for the version", async () => {
  const { url, received } = await serverAnswering(() => variable);
  const { client } = quickClient(url);
  await Promise.all(["a", "b", "c"].map((key) => client.variables.get(key)));
  expect(received.map(({ path }) => path).filter((path) => !path.includes("variables"))).toEqual([
    "/api/v2/version",
    "/auth/token",
  ]);
});

test("neither a client nor its errors show the password or the token", async () => {
  const { url } = await startAnsweringServer((request) =>
    request.path === "/auth/token"
      ? { status: 401, body: { detail: "Invalid credentials" } }
      : (ordinary(request) ?? variable),
  );
  const { client } = quickClient(url);
  const failure = await failureOf(client.variables.get("a"));
  expect(failure).toMatchObject({ code: "JW5004" });
  const strategies = [password({ username: "admin", password: secret }), token(secret), command(["print", secret])];
  for (const shown of [client, failure, client.dag("d"), client.dag("d").run("r"), ...strategies]) {
    expect(inspect(shown, { depth: 10, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(shown)).not.toContain(secret);
  }
});

test("a failed request shows no token, not even by its cause", async () => {
  const { url } = await serverAnswering(() => ({ status: 500, body: "oops" }));
  const failures = [
    await failureOf(quickClient(url, { auth: token(secret), retry: { attempts: 1 } }).client.variables.get("a")),
    await failureOf(
      quickClient("http://127.0.0.1:1", { auth: token(secret), version: "3.4.0" }).client.variables.get("a"),
    ),
  ];
  expect(inspect(failures, { depth: 20, showHidden: true })).not.toContain(secret);
});

test("a program's output is the token, and its failure is told without the output", async () => {
  const { url, received } = await serverAnswering(() => variable);
  const print = (code: string) => command([process.execPath, "-e", code]);
  await quickClient(url, { auth: print("console.log('printed-token')") }).client.variables.get("a");
  expect(received.at(-1)?.headers["authorization"]).toBe("Bearer printed-token");
  const failing = print(`console.log('${secret}'); console.error('${secret}'); process.exit(3)`);
  const failure = await failureOf(quickClient(url, { auth: failing }).client.variables.get("a"));
  expect(failure).toMatchObject({ code: "JW5012" });
  expect(String(failure)).toContain("ended with exit code 3");
  expect(inspect(failure, { depth: 10 })).not.toContain(secret);
  const missing = quickClient(url, { auth: command(["no-such-program-here"]) });
  expect(await failureOf(missing.client.variables.get("a"))).toMatchObject({ code: "JW5012" });
});

test("a server where everybody is an administrator gives a token without credentials", async () => {
  const { url, received } = await serverAnswering(() => variable);
  await quickClient(url, { auth: allAdmins() }).client.variables.get("a");
  expect(received.find(({ path }) => path === "/auth/token")?.method).toBe("GET");
  expect(received.at(-1)?.headers["authorization"]).toBe("Bearer first-token");
});
