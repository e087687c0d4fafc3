import { didYouMean, JetwayError } from "#sdk/errors/index.ts";
import { airflowVersions } from "#sdk/ir/index.ts";
import type { Authentication } from "./authentication.ts";
import type { DirectoryDestination } from "./directory-destination.ts";
import type { EnvironmentConfiguration, ProjectConfiguration } from "./project-configuration.ts";
import { isProjectName, toProjectName } from "./project-name.ts";
import type { SecretSource } from "./secret-source.ts";

/**
 * Checks a configuration that may come from plain JavaScript and returns it typed. Throws JW0003, naming the member, for an unknown key or
 * a wrong value.
 */
export function readConfiguration(value: unknown): ProjectConfiguration {
  const object = readObject(value, "the configuration", ["name", "dags", "target", "outDir", "environments"]);
  const { name, dags, target, outDir, environments } = object;
  return {
    ...(name === undefined ? {} : { name: readName(name) }),
    ...(dags === undefined ? {} : { dags: readPatterns(dags) }),
    ...(target === undefined ? {} : { target: readTarget(target) }),
    ...(outDir === undefined ? {} : { outDir: readText(outDir, "outDir") }),
    ...(environments === undefined ? {} : { environments: readEnvironments(environments) }),
  };
}

function readName(value: unknown): string {
  const name = readText(value, "name");
  if (isProjectName(name)) return name;
  throw invalid(
    `"name" is ${JSON.stringify(name)}, which cannot be part of a Python package's name`,
    `Lower-case letters, digits and underscores, a letter first: for example ${JSON.stringify(toProjectName(name))}.`,
  );
}

function readPatterns(value: unknown): string | readonly string[] {
  if (Array.isArray(value) && value.length > 0) {
    return value.map((pattern: unknown, index) => readText(pattern, `dags[${index}]`));
  }
  return readText(value, "dags");
}

function readTarget(value: unknown): (typeof airflowVersions)[number] {
  const known = airflowVersions.find((version) => version === value);
  if (known !== undefined) return known;
  const written = typeof value === "string" ? value.match(/^3\.\d+/)?.[0] : undefined;
  const meant = airflowVersions.find((version) => version === written);
  throw invalid(
    `"target" is ${describe(value)}, which is not an Airflow that Jetway compiles for`,
    meant === undefined
      ? `Use one of ${airflowVersions.map((version) => `"${version}"`).join(", ")}.`
      : `Use "${meant}".`,
  );
}

function readEnvironments(value: unknown): Readonly<Record<string, EnvironmentConfiguration>> {
  const entries = Object.entries(readObject(value, "environments"));
  return Object.fromEntries(
    entries.map(([name, environment]) => [name, readEnvironment(environment, `environments.${name}`)]),
  );
}

function readEnvironment(value: unknown, path: string): EnvironmentConfiguration {
  const { url, auth, bundle } = readObject(value, path, ["url", "auth", "bundle"]);
  return {
    url: readUrl(url, `${path}.url`),
    auth: readAuthentication(auth, `${path}.auth`),
    ...(bundle === undefined ? {} : { bundle: readDestination(bundle, `${path}.bundle`) }),
  };
}

function readUrl(value: unknown, path: string): string {
  const url = readText(value, path);
  const parsed = URL.parse(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol)) {
    throw invalid(
      `"${path}" is ${JSON.stringify(url)}, which is no http address`,
      `Write it like "https://airflow.example.com".`,
    );
  }
  if (parsed.username !== "" || parsed.password !== "") {
    throw invalid(`"${path}" holds a user or a password`, `Take them out of the address and set "auth".`);
  }
  return url;
}

function readAuthentication(value: unknown, path: string): Authentication {
  const hint =
    'Use password({ username, password: environmentVariable("…") }) or token(environmentVariable("…")) of "jetway/config".';
  const object = readObject(value, path, ["kind", "username", "password", "token"], hint);
  if (object["kind"] === "password") {
    return {
      kind: "password",
      username: readText(object["username"], `${path}.username`),
      password: readSecret(object["password"], `${path}.password`),
    };
  }
  if (object["kind"] === "token") return { kind: "token", token: readSecret(object["token"], `${path}.token`) };
  if (object["kind"] === "allAdmins") return { kind: "allAdmins" };
  throw invalid(`"${path}" is no way to sign in that Jetway knows`, hint);
}

function readSecret(value: unknown, path: string): SecretSource {
  const hint = 'Use environmentVariable("NAME") or command("program", …) of "jetway/config".';
  // The value is not shown: it may well be the secret.
  if (typeof value === "string")
    throw invalid(`"${path}" is written out; a secret in a source file is read by everyone`, hint);
  const object = readObject(value, path, ["from", "variable", "command"], hint);
  if (object["from"] === "environment") {
    return { from: "environment", variable: readText(object["variable"], `${path}.variable`) };
  }
  const words = object["command"];
  if (object["from"] === "command" && Array.isArray(words) && words.length > 0) {
    return {
      from: "command",
      command: words.map((word: unknown, index) => readText(word, `${path}.command[${index}]`)),
    };
  }
  throw invalid(`"${path}" does not say where the secret is read from`, hint);
}

function readDestination(value: unknown, path: string): DirectoryDestination {
  const hint = 'Use directory("/opt/airflow/dags") of "jetway/config".';
  const object = readObject(value, path, ["kind", "path"], hint);
  if (object["kind"] !== "directory") throw invalid(`"${path}" is no destination that Jetway knows`, hint);
  return { kind: "directory", path: readText(object["path"], `${path}.path`) };
}

function readObject(
  value: unknown,
  path: string,
  keys?: readonly string[],
  hint?: string,
): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalid(`"${path}" is ${describe(value)}, but an object is needed`, hint);
  }
  for (const key of Object.keys(value)) {
    if (keys !== undefined && !keys.includes(key)) {
      throw invalid(`"${key}" is not known in ${path}`, didYouMean(key, keys) ?? `Known are ${keys.join(", ")}.`);
    }
  }
  return { ...value };
}

function readText(value: unknown, path: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw invalid(`"${path}" is ${describe(value)}, but a text is needed`);
}

function describe(value: unknown): string {
  if (value === undefined) return "missing";
  if (typeof value === "string") return value === "" ? "empty" : JSON.stringify(value);
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : `a ${typeof value}`;
}

function invalid(problem: string, hint?: string): JetwayError {
  const message = `${problem}.`.replace(/^"the configuration" /, "The configuration ");
  return new JetwayError(message, { code: "JW0003", ...(hint === undefined ? {} : { hint }) });
}
