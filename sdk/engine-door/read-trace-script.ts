import type { AttemptOutcome, TaskInstanceKey, TaskPlan } from "../engine/index.ts";
import type { AttemptScript, ScriptedAttempt } from "../virtual-time/scripted-attempt.ts";
import { withDefaults } from "./case-defaults.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asList, asText, type CaseFields } from "./case-fields.ts";
import { runIdOf } from "./trace-case.ts";

/** What one execution comes to; a reschedule is counted from its end. */
interface ScriptEntry {
  readonly duration: number;
  readonly outcome: AttemptOutcome;
  readonly rescheduledAfter: number;
  readonly firesAfter: number;
}

/** The script of a case: what each execution of each task instance comes to. Says how to make a script that starts from the first execution. */
export function readTraceScript(given: unknown, tasks: readonly TaskPlan[], runs: number): () => AttemptScript {
  const kinds = new Map(tasks.map(({ taskId, kind }) => [taskId, kind]));
  const fields = asFields(given ?? {}, "script");
  const entries = new Map<string, readonly ScriptEntry[]>();
  for (const [key, list] of Object.entries(fields)) {
    const outcomes = asList(list, `script[${JSON.stringify(key)}]`);
    if (outcomes.length === 0) throw new CaseError(`script[${JSON.stringify(key)}] is a list of outcomes`);
    const kind = kinds.get(taskIdOf(key, kinds)) ?? "task";
    entries.set(
      key,
      outcomes.map((outcome) => readEntry(asFields(outcome, `script[${JSON.stringify(key)}]`), kind, key)),
    );
  }
  const runOrder = new Map(Array.from({ length: runs }, (_, place) => [runIdOf(place), place]));
  const defaults = new Map(tasks.map(({ taskId, kind }) => [taskId, readEntry({}, kind, taskId)]));
  return () => createScript(entries, defaults, runOrder);
}

function createScript(
  entries: ReadonlyMap<string, readonly ScriptEntry[]>,
  defaults: ReadonlyMap<string, ScriptEntry>,
  runOrder: ReadonlyMap<string, number>,
): AttemptScript {
  const counts = new Map<string, number>();
  return ({ instance }, at): ScriptedAttempt => {
    const found = entries.size === 0 ? undefined : findEntries(entries, instance, runOrder.get(instance.runId) ?? 0);
    if (found === undefined) return toAttempt(defaults.get(instance.taskId) as ScriptEntry, at);
    const name = `${instance.runId}/${instance.taskId}[${instance.mapIndex}]`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return toAttempt(found[Math.min(count, found.length - 1)] as ScriptEntry, at);
  };
}

function toAttempt({ duration, outcome, rescheduledAfter, firesAfter }: ScriptEntry, at: number): ScriptedAttempt {
  if (outcome.kind === "deferred") return { duration, outcome, firesAfter };
  if (outcome.kind !== "rescheduled") return { duration, outcome };
  return { duration, outcome: { kind: "rescheduled", at: at + duration + rescheduledAfter } };
}

function findEntries(
  entries: ReadonlyMap<string, readonly ScriptEntry[]>,
  { taskId, mapIndex }: TaskInstanceKey,
  run: number,
): readonly ScriptEntry[] | undefined {
  const exact = mapIndex < 0 ? taskId : `${taskId}[${mapIndex}]`;
  return entries.get(`${run}/${exact}`) ?? entries.get(`${run}/${taskId}`) ?? entries.get(exact) ?? entries.get(taskId);
}

/** The task that a key names: `task`, `task[index]` or either with `RUN/` before it. */
function taskIdOf(key: string, known: ReadonlyMap<string, unknown>): string {
  const ofRun = key.replace(/^\d+\//, "");
  for (const name of [key, ofRun, key.replace(/\[\d+\]$/, ""), ofRun.replace(/\[\d+\]$/, "")]) {
    if (known.has(name)) return name;
  }
  throw new CaseError(`script[${JSON.stringify(key)}] is about no task of the DAG`);
}

function readEntry(fields: CaseFields, kind: TaskPlan["kind"], key: string): ScriptEntry {
  const where = `script[${JSON.stringify(key)}]`;
  const read = withDefaults(fields, where);
  const duration = read.seconds("duration_s", 1_000_000);
  if (duration < 0) throw new CaseError(`${where}: a duration is not negative`);
  const outcome = readOutcome(fields, kind, where);
  return {
    duration,
    outcome,
    rescheduledAfter: read.seconds("reschedule_s", 60_000_000),
    firesAfter: read.seconds("trigger_s", 60_000_000),
  };
}

function readOutcome(fields: CaseFields, kind: TaskPlan["kind"], where: string): AttemptOutcome {
  const read = withDefaults(fields, where);
  const state = read.text("state", "success");
  const delay = read.seconds("retry_delay_s", null);
  switch (state) {
    case "success":
      return readSuccess(fields, kind, where);
    case "failed":
      return delay === null ? { kind: "failed", retry: true } : { kind: "failed", retry: true, retryDelay: delay };
    case "fail_no_retry":
      return { kind: "failed", retry: false };
    case "skipped":
      return { kind: "skipped" };
    case "deferred":
      return { kind: "deferred" };
    case "up_for_reschedule":
      return { kind: "rescheduled", at: 0 };
    default:
      throw new CaseError(`${where}: unknown state ${JSON.stringify(state)}`);
  }
}

function readSuccess(fields: CaseFields, kind: TaskPlan["kind"], where: string): AttemptOutcome {
  const follow = withDefaults({ branch: fields["branch"] }, where).names("branch");
  const condition = fields["xcom"] === undefined || isTruthy(fields["xcom"]);
  const returned = readReturned(fields, kind, where);
  return { kind: "success", returned, follow: follow.map((id) => asText(id, where)), condition };
}

type Measured = NonNullable<Extract<AttemptOutcome, { kind: "success" }>["returned"]>;

/** What the operator's `execute` returns, as far as mapping minds. */
function readReturned(fields: CaseFields, kind: TaskPlan["kind"], where: string): Measured {
  if (kind === "branch") return measure(fields["branch"]);
  if (kind === "shortCircuit") return measure(fields["xcom"] === undefined ? true : fields["xcom"]);
  const length = withDefaults(fields, where).integer("mapped_length", null);
  return length === null ? measure(fields["xcom"]) : { kind: "items", length: Math.max(0, length) };
}

function measure(value: unknown): Measured {
  if (value === undefined || value === null) return { kind: "nothing" };
  if (Array.isArray(value)) return { kind: "items", length: value.length };
  return typeof value === "object" ? { kind: "items", length: Object.keys(value).length } : { kind: "other" };
}

/** As Python has it: empty text, lists and objects, zero and null are false. */
function isTruthy(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return Boolean(value);
  return Object.keys(value).length > 0;
}
