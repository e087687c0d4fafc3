import { expect, test } from "vitest";
import { thrownCode } from "../../test/support/thrown.ts";
import { dag } from "../authoring/dag.ts";
import { bash, operator, python } from "./index.ts";

const path = "airflow.providers.http.operators.http.HttpOperator";

test("a word that makes a task refuses arguments that it would not read", () => {
  const inDag = (word: (...given: readonly never[]) => unknown, ...given: readonly unknown[]) =>
    thrownCode(() => dag("flights", {}, () => void word(...(given as readonly never[]))));
  const label = { label: () => "x" };
  const calls: readonly (readonly [word: (...given: readonly never[]) => unknown, ...given: readonly unknown[]])[] = [
    [operator, path, { taskId: "ping" }],
    [operator.map, path, { taskId: "ping" }, { endpoint: ["/a"] }],
    [operator.mapEach, path, { taskId: "ping" }, [{ endpoint: "/a" }]],
    [python, "size", { callable: "os.path:getsize" }],
    [python.map, "size", { callable: "os.path:getsize" }, { filename: ["a"] }],
    [python.mapEach, "size", { callable: "os.path:getsize" }, [{ filename: "a" }]],
    [bash, "fetch", { command: "true" }],
    [bash.mapEach, "fetch", { command: "true" }, [{ URL: "a" }]],
  ];
  for (const [word, ...given] of calls) {
    expect(inDag(word, ...given)).toBeUndefined();
    expect(inDag(word, ...given, undefined)).toBeUndefined();
    expect(inDag(word, ...given, label)).toBe("JW8013");
  }
});
