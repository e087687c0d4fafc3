import { secondsOf } from "../time/duration.ts";
import { isNotFound } from "./api-error.ts";
import type { ServerConnection } from "./connection/server-connection.ts";
import { serverHas } from "./connection/server-version.ts";
import type { Surroundings } from "./connection/surroundings.ts";
import { getTaskInstance } from "./get-task-instance.ts";
import type { LogOptions, LogRecord } from "./log-record.ts";
import { parseLogContent } from "./parse-log-content.ts";
import { isFinishedRunState, isFinishedTaskState } from "./states.ts";
import type { TaskInstance } from "./task-instance.ts";
import { type TaskInstanceAddress, taskPath } from "./task-instance-address.ts";

/** Below this version a server answers to a continuation token with the whole log again: see `docs/discoveries/rest-log-continuation.md`. */
const tokensWorkSince = "3.2";

/** A part of a log, and the token for the next one; null when the server thinks that the log is complete. */
interface LogPart {
  readonly records: readonly LogRecord[];
  readonly token: string | null;
}

/** Yields the records of one try of a task; with `follow` until the try has ended. */
export async function* readLogs(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  options: Omit<LogOptions, "mapIndex">,
  surroundings: Surroundings,
): AsyncGenerator<LogRecord, void, undefined> {
  const signal = connection.signalOf(options.signal);
  const pause = (options.pollInterval === undefined ? 1 : secondsOf(options.pollInterval, "pollInterval")) * 1000;
  const read = (tryNumber: number, token: string | null) => readPart(connection, address, { tryNumber, token, signal });
  const look = () => tryGetTaskInstance(connection, address, { signal, mayBeMissing: options.follow === true });

  let instance = await look();
  while (options.follow === true && !hasStarted(instance, options.tryNumber)) {
    await surroundings.sleep(pause, signal);
    instance = await look();
  }
  const tryNumber = options.tryNumber ?? instance?.tryNumber ?? 0;
  if (tryNumber === 0) return;

  const tokensWork = serverHas(await connection.version(signal), tokensWorkSince);
  let seen = 0;
  let token: string | null = null;
  for (let ended = options.follow !== true; ; ) {
    const { records, token: next }: LogPart = await read(tryNumber, token);
    // Without a token the whole log comes.
    const fresh = token === null ? records.slice(seen) : records;
    yield* fresh;
    seen += fresh.length;
    if (ended) return;
    token = tokensWork ? next : null;
    // The last lines are written after the state has changed: one more reading after the pause.
    if (next === null) ended = hasEnded(await look(), tryNumber);
    await surroundings.sleep(pause, signal);
  }
}

async function readPart(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  {
    tryNumber,
    token,
    signal,
  }: { readonly tryNumber: number; readonly token: string | null; readonly signal: AbortSignal },
): Promise<LogPart> {
  const path = { ...taskPath(address), try_number: tryNumber };
  const query = { map_index: address.mapIndex, ...(token === null ? {} : { token }) };
  try {
    const answer = await connection.call((api, options) => api.getLog({ ...options, path, query }), { signal });
    return { records: parseLogContent(answer.content), token: answer.continuation_token };
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return { records: [], token: null };
  }
}

/** Undefined while a run that has just been made has no task instances yet. */
async function tryGetTaskInstance(
  connection: ServerConnection,
  address: TaskInstanceAddress,
  { signal, mayBeMissing }: { readonly signal: AbortSignal; readonly mayBeMissing: boolean },
): Promise<TaskInstance | undefined> {
  try {
    return await getTaskInstance(connection, address, signal);
  } catch (error) {
    if (!mayBeMissing || !isNotFound(error)) throw error;
    const path = { dag_id: address.dagId, dag_run_id: address.runId };
    const run = await connection.call((api, options) => api.getDagRun({ ...options, path }), { signal });
    if (isFinishedRunState(run.state)) throw error;
    return undefined;
  }
}

const notStarted: ReadonlySet<string | null> = new Set([null, "scheduled", "queued"]);

/** Whether there is a log to follow, or will never be one. */
function hasStarted(instance: TaskInstance | undefined, tryNumber: number | undefined): boolean {
  if (instance === undefined) return false;
  if (isFinishedTaskState(instance.state)) return true;
  if (tryNumber !== undefined && instance.tryNumber !== tryNumber) return instance.tryNumber > tryNumber;
  return !notStarted.has(instance.state);
}

function hasEnded(instance: TaskInstance | undefined, tryNumber: number): boolean {
  if (instance === undefined || isFinishedTaskState(instance.state)) return true;
  return instance.state === "up_for_retry" || instance.tryNumber > tryNumber;
}
