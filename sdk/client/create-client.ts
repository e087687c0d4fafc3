import type { AirflowClient } from "./airflow-client.ts";
import type { ClientOptions } from "./client-options.ts";

/**
 * Makes a client of one Airflow server, 3.0 or later. Nothing is sent before the first call.
 *
 * @throws JetwayError `JW5013` for a URL that is none.
 * @example
 * const client = createClient({ url: "http://localhost:8080", auth: password({ username: "admin", password: secret }) });
 * const run = await client.dag(flightDelays).trigger({ month: "2001-02" });
 * const { state } = await run.wait({ timeout: minutes(5) });
 */
export declare function createClient(options: ClientOptions): AirflowClient;
