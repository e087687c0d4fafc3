import { expect, test } from "vitest";
import { airflowProcessEnvironment, serverEnvironment } from "./server-environment.ts";

const airflow = { version: "3.4.0b2", python: "/venv/bin/python", bin: "/venv/bin" };

test("settings of the shell do not reach an Airflow of ours", () => {
  process.env["AIRFLOW__CORE__DAGS_FOLDER"] = "/elsewhere";
  process.env["PYTHONDONTWRITEBYTECODE"] = "1";
  const environment = airflowProcessEnvironment(airflow, "/home");
  expect(environment["AIRFLOW__CORE__DAGS_FOLDER"]).toBeUndefined();
  expect(environment["PYTHONDONTWRITEBYTECODE"]).toBeUndefined();
  expect(environment["AIRFLOW_HOME"]).toBe("/home");
});

test("its own programs come first on PATH, then this Node", () => {
  const [first, second] = airflowProcessEnvironment(airflow, "/home")["PATH"]?.split(":") ?? [];
  expect(first).toBe("/venv/bin");
  expect(process.execPath).toBe(`${second}/node`);
});

test("a server of 3.0 hands over task instances that are stored as queued, and the others have Airflow's own executor", () => {
  const settings = {
    home: "/home",
    dagsFolder: "/dags",
    port: 1,
    workerLogPort: 2,
    triggerLogPort: 3,
    passwordsFile: "/p",
  };
  const executorOf = (version: string) =>
    serverEnvironment({ ...airflow, version }, settings)["AIRFLOW__CORE__EXECUTOR"];
  expect(executorOf("3.0.6")).toBe("committed_local_executor.CommittedLocalExecutor");
  expect(executorOf("3.1.8")).toBeUndefined();
});
