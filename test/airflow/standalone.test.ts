import { statSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";

for (const airflow of inject("airflow")) {
  test(`Airflow ${airflow.version} answers with its version`, async () => {
    const response = await fetch(`${airflow.url}/api/v2/version`);
    expect(await response.json()).toMatchObject({ version: airflow.version });
  });

  test(`Airflow ${airflow.version} gives a token for the generated password and for no other`, async () => {
    expect((await requestToken(airflow.url, airflow.username, airflow.password)).status).toBe(201);
    expect((await requestToken(airflow.url, airflow.username, "admin")).status).toBe(401);
  });

  test(`the password file of Airflow ${airflow.version} is its owner's alone`, () => {
    expect(statSync(join(airflow.home, "password")).mode & 0o777).toBe(0o600);
    expect(statSync(join(airflow.home, "passwords.json")).mode & 0o777).toBe(0o600);
  });
}

function requestToken(url: string, username: string, password: string): Promise<Response> {
  return fetch(`${url}/auth/token`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ username, password }),
  });
}
