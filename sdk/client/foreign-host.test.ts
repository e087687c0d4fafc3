import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { failureOf, quickClient } from "../../test/support/quick-client.ts";

/** Two hosts and TLS, which no server on this machine could stand for: a deployment behind a single sign-on. */
const airflow = "https://airflow.example.com/team";
const visitsElsewhere: Request[] = [];
const server = setupServer(
  http.get(`${airflow}/api/v2/version`, () => HttpResponse.json({ version: "3.4.0", git_version: null })),
  http.post(`${airflow}/auth/token`, () => HttpResponse.json({ access_token: "first-token" }, { status: 201 })),
  http.all("https://login.example.com/*", ({ request }) => {
    visitsElsewhere.push(request);
    return HttpResponse.html("<html>log in</html>");
  }),
);

beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => {
  server.resetHandlers();
  visitsElsewhere.length = 0;
});
afterAll(() => server.close());

test("a token is not carried to the host that a server redirects to", async () => {
  server.use(
    http.get(`${airflow}/api/v2/variables/a`, () =>
      HttpResponse.redirect("https://login.example.com/start?return=airflow", 302),
    ),
  );
  const { client } = quickClient(airflow);
  const failure = await failureOf(client.variables.get("a"));
  expect(failure).toMatchObject({
    code: expect.stringMatching(/^JW5\d{3}$/),
    message: expect.stringContaining("login.example.com"),
  });
  expect(visitsElsewhere).toEqual([]);
});

test("a path in front of the interface is kept, and the token goes to that host alone", async () => {
  const seen: (string | null)[] = [];
  server.use(
    http.get(`${airflow}/api/v2/variables/a`, ({ request }) => {
      seen.push(request.headers.get("authorization"));
      return HttpResponse.json({ key: "a", value: "1", description: null, is_encrypted: false });
    }),
  );
  expect(await quickClient(airflow).client.variables.get("a")).toMatchObject({ key: "a", value: "1" });
  expect(seen).toEqual(["Bearer first-token"]);
});
