import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, duration, instant, jsonOptions, task } from "../../../test/support/dag-nodes.ts";
import { optionTypes } from "./option-types.ts";

test("an option that Airflow does not know is reported with the nearest one, in every place", () => {
  const options = jsonOptions({ retires: 3 });
  const dag = dagNode({
    options: jsonOptions({ catchUp: true }),
    defaults: options,
    tasks: [task("load", { options })],
  });
  expect(answersOf(optionTypes, dag)).toEqual([
    'JW2011 Option "catchUp" of DAG "flights" is not one that Airflow knows. | Did you mean "catchup"?',
    'JW2011 Option "retires" of the defaults of DAG "flights" is not one that Airflow knows. | Did you mean "retries"?',
    'JW2011 Option "retires" of task "load" is not one that Airflow knows. | Did you mean "retries"?',
  ]);
});

test("a value of the wrong type is reported with the right one", () => {
  const options = {
    ...jsonOptions({
      retries: "3",
      depends: 1,
      pool: 4,
      email: "a@b",
      dependsOnPast: "yes",
      retryDelay: 60,
      weightRule: "upstrem",
      executorConfig: {},
    }),
    startDate: duration(5),
    owner: instant("2026-01-01T00:00:00"),
  };
  const answers = answersOf(optionTypes, dagNode({ tasks: [task("load", { options })] })).filter((answer) =>
    answer.startsWith("JW2012"),
  );
  expect(answers).toEqual([
    'JW2012 Option "retries" of task "load" is "3". Airflow takes a whole number.',
    'JW2012 Option "pool" of task "load" is 4. Airflow takes text.',
    'JW2012 Option "email" of task "load" is "a@b". Airflow takes a list of texts.',
    'JW2012 Option "dependsOnPast" of task "load" is "yes". Airflow takes true or false.',
    'JW2012 Option "retryDelay" of task "load" is 60. Airflow takes a length of time, such as minutes(5).',
    'JW2012 Option "weightRule" of task "load" is "upstrem". Airflow takes one of downstream, upstream, absolute. | Did you mean "upstream"?',
    'JW2012 Option "startDate" of task "load" is a length of time (5 s). Airflow takes a moment, such as "2026-01-01".',
    'JW2012 Option "owner" of task "load" is the moment 2026-01-01T00:00:00. Airflow takes text.',
  ]);
});

test("a name from the prototype of objects is no option", () => {
  expect(answersOf(optionTypes, dagNode({ options: jsonOptions({ constructor: 1 }) }))[0]).toContain(
    'Option "constructor"',
  );
});
