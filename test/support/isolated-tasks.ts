// Tasks for a process of their own: what they say of it, and the ways in which they do not end.
import { dag, FailException, task } from "jetway";

const say = task("say", ({ day }: { day: string }, { log, tryNumber, mapIndex }) => {
  process.stdout.write("printed\n");
  process.stderr.write("complained\n");
  log.info("logged", { tryNumber, mapIndex });
  return { process: process.pid, day, at: new Date(0) };
});

const read = task(
  "read",
  async ({ said }: { said: { process: number; at: Date } }, { xcom, variables, connections }) => {
    await xcom.push("extra", said.at);
    const { password } = await connections.get("lake");
    return {
      other: said.process !== process.pid,
      date: said.at instanceof Date,
      day: await xcom.pull("say", { key: "return_value" }),
      variable: await variables.get("region"),
      password,
      withheld: process.env["AIRFLOW_CONN_LAKE"] === undefined,
    };
  },
);

const refuse = task("refuse", async (_: Record<never, never>, { xcom }) => {
  await xcom.push("x".repeat(600), 1);
});

const fail = task("fail", () => {
  throw new FailException("no access");
});

const exit = task("exit", () => process.kill(process.pid, "SIGKILL"));

const hang = task("hang", (_: Record<never, never>, { log }) => {
  process.on("SIGTERM", () => {});
  log.info("listening to nobody", { pid: process.pid });
  for (;;);
});

/** What is written is read in another process. */
export const talking = dag("talking", {}, () => {
  read({ said: say({ day: "Monday" }) });
});

/** Nothing here ends well. */
export const failing = dag("failing", {}, () => {
  refuse({});
  fail({});
  exit({});
});

/** Listens to nobody. */
export const hanging = dag("hanging", {}, () => {
  hang({});
});
