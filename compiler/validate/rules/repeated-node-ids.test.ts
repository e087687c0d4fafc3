import { expect, test } from "vitest";
import { answersOf } from "../../../test/support/check-rule.ts";
import { dagNode, group, task } from "../../../test/support/dag-nodes.ts";
import { repeatedNodeIds } from "./repeated-node-ids.ts";

test("a group with the id of a task, of another group, or whose joining points are taken, is refused", () => {
  const dag = dagNode({
    tasks: [task("load"), task("read.upstream_join_id", { group: "read" })],
    groups: [group("load"), group("read"), group("twice"), group("twice"), group("load.twice")],
  });
  expect(answersOf(repeatedNodeIds, dag)).toEqual([
    'JW2050 Group "load" of DAG "flights" takes the id of task "load". Airflow tells tasks and groups apart by their id. | Give one of them another id, such as "load_2".',
    'JW2050 Group "read" of DAG "flights" takes the id of task "read.upstream_join_id". Airflow tells tasks and groups apart by their id. | Give one of them another id, such as "read_2".',
    'JW2050 Group "twice" of DAG "flights" takes the id of another group. Airflow tells tasks and groups apart by their id. | Give one of them another id, such as "twice_2".',
  ]);
});
