// What must compile and what must not: checked by `tsc`, never run. Each `@ts-expect-error` fails the check when the line starts to compile.

import { type Dag, minutes } from "jetway";
import { type AirflowClient, createClient, type DagRunHandle, token } from "jetway/client";

const client: AirflowClient = createClient({ url: "http://localhost:8080", auth: token("t"), timeout: minutes(1) });

declare const report: Dag<{ month: string; limit?: number }, { report: number; at: Date }>;
declare const withDefaults: Dag<{ month?: string }, Record<never, never>>;
declare const unknownDag: Dag;

// The params and results of a DAG.
export const run: Promise<DagRunHandle<{ report: number; at: Date }>> = client
  .dag(report)
  .trigger({ month: "2001-02" });
const handle = await run;
export const value: number = await handle.result("report");
export const all: Readonly<{ report: number; at: Date }> = await handle.results();
client.dag(report).trigger({ month: "2001-02", limit: 5 }, { runId: "r", logicalDate: null });
// @ts-expect-error a param of another type
client.dag(report).trigger({ month: 2 });
// @ts-expect-error a param that the DAG does not have
client.dag(report).trigger({ month: "2001-02", year: 2001 });
// @ts-expect-error a param without a default is missing
client.dag(report).trigger({ limit: 5 });
// @ts-expect-error a param without a default is missing
client.dag(report).trigger();
// @ts-expect-error a name that the DAG does not show
handle.result("reports");
// @ts-expect-error a result has the type of its task
export const wrong: string = await handle.result("report");
// @ts-expect-error an unknown option of a trigger
client.dag(report).trigger({ month: "2001-02" }, { run_id: "r" });

// Params that all have defaults may be left out.
client.dag(withDefaults).trigger();
client.dag(withDefaults).trigger({ month: "2001-02" });
// @ts-expect-error nothing is shown
(await client.dag(withDefaults).trigger()).result("report");

// A DAG by its id, or whose types are not known, takes anything and says nothing of its values.
export const byId: unknown = await (await client.dag("by_id").trigger({ anything: 1 })).result("report");
export const untyped: unknown = await client.dag(unknownDag).run("r").result("report");
// @ts-expect-error nothing is known of it
export const guessed: number = await client.dag("by_id").run("r").result("report");

// States are open: a newer server may have others.
const { state } = await handle.details();
if (state === "a_state_of_the_future") client.dag(report).pause();
// A run that has ended has one of two.
export const finished: "success" | "failed" = (await handle.wait({ timeout: minutes(5) })).state;

// @ts-expect-error a bare number has no unit
handle.wait({ timeout: 300 });
// @ts-expect-error a client needs to know how to come by a token
createClient({ url: "http://localhost:8080" });
