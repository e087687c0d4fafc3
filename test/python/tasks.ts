import { spawn } from "node:child_process";
import { createReadStream, writeFileSync, writeSync } from "node:fs";
import { dag, FailException, type JetwayError, SkipException, sensorDone, type TaskContext, task } from "jetway";

// The code of the tasks that the Python tests run.

class LakeError extends Error {}
class LakeTimeout extends LakeError {}

type Handler = (inputs: Readonly<Record<string, unknown>>, context: TaskContext) => unknown;

const handlers: Readonly<Record<string, Handler>> = {
  echo: ({ value }) => value,
  nothing: () => {},
  sense: ({ isDone, value }) => isDone === true && sensorDone(value),
  raise: ({ kind }) => {
    if (kind === "skip") throw new SkipException("nothing to do");
    if (kind === "fail") throw new FailException("no access");
    throw new LakeTimeout(kind === "error" ? "slow" : String(kind), { cause: new LakeError("deep") });
  },
  log: ({ message, fields }, { log }) => log.info(String(message), fields as Record<string, unknown>),
  unserialisable: () => ({ rows: [{ at: Symbol("now") }] }),
  exit: ({ code }) => process.exit(Number(code)),
  abort: () => process.abort(),
  never: () => new Promise(() => {}),
  stray: async () => {
    setTimeout(() => {
      throw new LakeError("thrown by a timer");
    });
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  rejected: async () => {
    void Promise.reject(new LakeError("nobody waits for it"));
    await new Promise((resolve) => setTimeout(resolve, 60_000));
  },
  print: async ({ size }, { log }) => {
    console.log("one");
    log.debug("two", { event: "clash", level: 3 });
    console.error("three");
    log.warning("four");
    process.stdout.write("fi");
    process.stdout.write(Buffer.from("ve\r\nsix é".slice(0, 9)));
    process.stdout.write("\nunfinished");
    writeSync(2, "past the stream\n");
    const child = spawn("sh", ["-c", "echo from a child"], { stdio: "inherit" });
    await new Promise((resolve) => child.on("close", resolve));
    console.log("x".repeat(Number(size)));
  },
  wait: async ({ file, isStubborn }, { signal }) => {
    const child = spawn("sleep", ["100"], { stdio: "inherit" });
    writeFileSync(String(file), JSON.stringify([process.pid, child.pid]));
    await new Promise<void>((resolve) => {
      signal.addEventListener("abort", () => {
        writeFileSync(`${file}.aborted`, signal.reason.message);
        if (!isStubborn) resolve();
      });
      setTimeout(() => {}, 100_000);
    });
  },
  leave_behind: ({ file }) => {
    const child = spawn("sleep", ["100"], { stdio: "inherit" });
    writeFileSync(String(file), JSON.stringify([process.pid, child.pid]));
  },
  read_stdin: async () => {
    let text = "";
    for await (const chunk of createReadStream("", { fd: 0 })) text += chunk;
    return text;
  },
  environment: () => ({ ...process.env }),
  services: async (_, { xcom, variables, connections }) => {
    await xcom.push("pushed", new Set([1]));
    return {
      one: await xcom.pull("up"),
      indexed: (await xcom.pull("up", { key: "k", mapIndex: 3 })) ?? null,
      both: await Promise.all([variables.get("a"), variables.get("b", { default: "none" })]),
      connection: await connections.get("lake"),
      missing: await connections.get("nowhere").catch((error: Error) => error.message),
      refused: await xcom.pull("refused").catch((error: JetwayError) => `${error.code}: ${error.message}`),
    };
  },
};

export const tested = dag("tested", {}, () => {
  for (const [id, handler] of Object.entries(handlers)) task(id, handler as () => unknown)({});
});
