import { answerTraceCase } from "#sdk/engine-door/answer-trace-case.ts";

/** How a case of `docs/engine-trace.md` went, in a form that tests compare. */
export interface PlayedCase {
  /** `state try` of each task instance of the first run. */
  readonly states: Readonly<Record<string, string>>;
  /** The same for each run. */
  readonly runs: readonly Readonly<Record<string, string>>[];
  readonly runStates: readonly string[];
  readonly stuck: boolean;
  readonly end: number;
  readonly orderSensitive: readonly string[];
  /** `seconds from -> to` of each change of an instance (`task`, `task[index]`, or `RUN/task`). */
  readonly changesOf: (name: string) => readonly string[];
}

/** Plays a case that the engine accepts. */
export function playedCase(traceCase: object): PlayedCase {
  const answer = answerTraceCase(traceCase);
  if (!answer.ok) throw new Error(`the case is refused: ${answer.error.message}`);
  const runs = answer.runs.map(({ tis }) =>
    Object.fromEntries(Object.entries(tis).map(([name, end]) => [name, `${end.state ?? "none"} ${end.try}`])),
  );
  return {
    states: runs[0] ?? {},
    runs,
    runStates: answer.runs.map(({ state }) => state),
    stuck: answer.stuck === true,
    end: answer.end_t,
    orderSensitive: answer.order_sensitive ?? [],
    changesOf: (name) =>
      (answer.trace ?? []).flatMap((event) => {
        if ("dag_run" in event) return [];
        const instance = event.map < 0 ? event.task : `${event.task}[${event.map}]`;
        const isMeant = name === (event.run === undefined ? instance : `${event.run}/${instance}`);
        return isMeant ? [`${event.t} ${event.from ?? "none"} -> ${event.to ?? "none"}`] : [];
      }),
  };
}

/** Why a case is refused: the type and the words of its error. */
export function refusalOf(traceCase: unknown): string {
  const answer = answerTraceCase(traceCase);
  return answer.ok ? "it is not refused" : `${answer.error.type}: ${answer.error.message}`;
}
