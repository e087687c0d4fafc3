// Keeps a schedule running until it is killed: develop-for-ever.ts FILE. Says when a task of it runs.
import { openHistory, runSchedules, startDevelopment } from "#sdk/local/index.ts";
import { handMadeDag, plainOptions, typescriptTask } from "./hand-made-dag.ts";

const [, , file = ""] = process.argv;
const dag = handMadeDag([typescriptTask("load", { options: plainOptions({ retries: 1 }) }), typescriptTask("save")], {
  order: [["load", "save"]],
  options: {},
  defaults: { retryDelay: { kind: "duration", seconds: 0 } },
  handlers: {
    load: (_, { tryNumber, signal }) => {
      process.stdout.write(`load ${tryNumber}\n`);
      if (tryNumber > 1) return "loaded";
      return new Promise((resolve) => signal.addEventListener("abort", resolve));
    },
    save: () => {
      process.stdout.write("saved\n");
    },
  },
});
const scheduler = await startDevelopment({ dags: [{ dag }], history: openHistory(file) });
if (scheduler.runs().length === 0) await scheduler.trigger("hand_made", { runId: "once" });
await runSchedules(scheduler, new AbortController().signal);
