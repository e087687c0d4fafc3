// Runs DAGs with a history until it is killed: write-history-for-ever.ts FILE. Says how many runs are over once there are some.
import { openHistory, runDag, virtualClock } from "#sdk/local/index.ts";
import { handMadeDag, outputOf, typescriptTask } from "./hand-made-dag.ts";

const [, , file = ""] = process.argv;
const history = openHistory(file);
const dag = handMadeDag([typescriptTask("make"), typescriptTask("read", { inputs: { rows: outputOf("make") } })], {
  order: [["make", "read"]],
  handlers: {
    make: (_, { log }) => {
      log.info("making");
      return Array.from({ length: 500 }, (_item, index) => ({ index, text: "flight" }));
    },
    read: ({ rows }) => rows,
  },
});
for (let count = 1; ; count++) {
  await runDag(dag, { history, clock: virtualClock("2026-01-01"), runId: `run ${count}` });
  if (count === 20) process.stdout.write(`${count}\n`);
}
