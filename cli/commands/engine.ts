import { Argument } from "commander";
import { JetwayError } from "#sdk/errors/index.ts";
import { answerJsonLines } from "../answer-json-lines.ts";
import { defineCommand } from "../define-command.ts";
import { exitCodes } from "../exit-code.ts";

/** What can be asked, and what answers a case of it. */
const doors: Readonly<Record<string, () => Promise<(given: unknown) => unknown>>> = {
  trace: async () => (await import("#sdk/engine-door/answer-trace-case.ts")).answerTraceCase,
  timetable: async () => (await import("#sdk/engine-door/answer-timetable-case.ts")).answerTimetableCase,
};

/** `jetway engine` */
export const engineCommand = defineCommand<object>({
  configure: (command) => {
    command
      .description(
        "Answers scheduling cases, one line of JSON each from the standard input, as Airflow would. docs/engine-trace.md has the format.",
      )
      .addArgument(new Argument("<door>", "what the cases are about").choices(Object.keys(doors)));
  },
  run: async (_context, [name = ""]) => {
    const load = doors[name];
    if (load === undefined) throw new JetwayError(`Nobody answers cases of "${name}".`, { code: "JW0001" });
    await answerJsonLines({ input: process.stdin, output: process.stdout }, await load());
    return exitCodes.success;
  },
});
