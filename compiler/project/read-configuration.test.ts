import { expect, test } from "vitest";
import { directory, environmentVariable, password, token } from "./index.ts";
import { readConfiguration } from "./read-configuration.ts";

function refused(configuration: unknown): { message: string; hint: string | undefined } {
  try {
    readConfiguration(configuration);
  } catch (error) {
    const { message, code, hint } = error as { message: string; code: string; hint?: string };
    expect(code).toBe("JW0003");
    return { message, hint };
  }
  throw new Error("the configuration was accepted");
}

test("a full configuration is read as it is written", () => {
  const configuration = {
    name: "flights",
    dags: ["dags/*.dag.ts"],
    target: "3.2",
    outDir: "out",
    environments: {
      production: {
        url: "https://airflow.example.com/base",
        auth: password({ username: "deploy", password: environmentVariable("SECRET") }),
        bundle: directory("/mnt/dags"),
      },
      readOnly: { url: "http://localhost:8080", auth: token({ from: "command", command: ["pass", "airflow"] }) },
    },
  };
  expect(readConfiguration(configuration)).toEqual(configuration);
});

test("an unknown key is refused with the one that was meant", () => {
  expect(refused({ traget: "3.0" })).toEqual({
    message: '"traget" is not known in the configuration.',
    hint: 'Did you mean "target"?',
  });
});

test("an unknown key of an environment is refused with its place", () => {
  const local = { url: "http://localhost", auth: token(environmentVariable("T")), bundel: 1 };
  expect(refused({ environments: { local } })).toEqual({
    message: '"bundel" is not known in environments.local.',
    hint: 'Did you mean "bundle"?',
  });
});

test("a secret that is written out is refused and not repeated", () => {
  const { message, hint } = refused({
    environments: {
      live: { url: "https://x.example", auth: { kind: "password", username: "u", password: "hunter2" } },
    },
  });
  expect(message).toContain('"environments.live.auth.password" is written out');
  expect(`${message}${hint}`).not.toContain("hunter2");
});

test("a password inside the address is refused and not repeated", () => {
  const { message } = refused({
    environments: { live: { url: "https://u:hunter2@x.example", auth: token(environmentVariable("T")) } },
  });
  expect(message).toBe('"environments.live.url" holds a user or a password.');
});

test("a target with a patch number is refused with the minor that is meant", () => {
  expect(refused({ target: "3.1.8" }).hint).toBe('Use "3.1".');
});

test("a project name that is no Python name is refused with one that is", () => {
  expect(refused({ name: "Flight-Delays" }).hint).toContain('"flight_delays"');
});

test.each([
  [null, "The configuration is null, but an object is needed."],
  [[], "The configuration is a list, but an object is needed."],
  [{ dags: 3 }, '"dags" is 3, but a text is needed.'],
  [{ dags: [""] }, '"dags[0]" is empty, but a text is needed.'],
  [{ environments: { a: { auth: {} } } }, '"environments.a.url" is missing, but a text is needed.'],
])("the wrong value %j is refused by name", (configuration, message) => {
  expect(refused(configuration).message).toBe(message);
});
