import { expect, test } from "vitest";
import type { LocalRunEvent, TaskStateEvent } from "#sdk/local/index.ts";
import type { Terminal } from "../output/terminal.ts";
import { createRunProgress } from "./run-progress.ts";

const at = new Date("2026-01-01T06:00:00Z");
const run = { at, dagId: "flights", runId: "r" };
const tasks = ["load", "fetch"].map((taskId) => ({ taskId, group: null }));

function change(taskId: string, from: TaskStateEvent["from"], to: TaskStateEvent["to"], mapIndex = -1): TaskStateEvent {
  return { ...run, kind: "taskStateChanged", taskId, mapIndex, from, to, tryNumber: 1 };
}

/** What a person sees: the lines that stay, and the last block that was drawn. */
function watch(events: readonly LocalRunEvent[], isLive: boolean, height = 24) {
  const notes: string[] = [];
  let block: readonly string[] = [];
  const terminal: Terminal = {
    json: false,
    colours: false,
    isLive,
    width: 80,
    height,
    style: (_style, text) => text,
    note: (text) => notes.push(text),
    live: (lines) => {
      block = lines;
    },
    status: () => {},
    line: () => {},
    result: () => {},
    element: () => {},
  };
  const waitReason = (taskId: string) => (taskId === "fetch" ? "pool lake is full" : null);
  const progress = createRunProgress({
    groups: [],
    tasks,
    terminal,
    showsLog: false,
    waitReason,
    describePools: () => "lake 1/1",
  });
  for (const event of events) progress.note(event);
  const drawn = block;
  progress.end();
  return { notes, drawn, last: block };
}

const started: LocalRunEvent = { ...run, kind: "runStarted", logicalDate: at, taskIds: ["load", "fetch"] };
const expanded: LocalRunEvent = { ...run, kind: "taskExpanded", taskId: "fetch", length: 3 };
const warning: LocalRunEvent = {
  ...run,
  kind: "taskLog",
  taskId: "load",
  mapIndex: -1,
  tryNumber: 1,
  level: "warning",
  message: "slow\u001b[2J",
  fields: {},
};

test("without a person watching, each try that ends is a line", () => {
  const error = { name: "Error", message: "no data", stack: "" };
  const { notes, drawn } = watch(
    [
      started,
      change("load", "scheduled", "running"),
      warning,
      { ...change("load", "running", "up_for_retry"), duration: 40, until: new Date("2026-01-01T06:05:00Z"), error },
      { ...change("fetch", "running", "success", 2), duration: 3 },
    ] as readonly LocalRunEvent[],
    false,
  );
  expect(notes).toEqual([
    "flights, run r",
    "  load warning: slow␛[2J",
    "  load up for retry 40 ms, again at 2026-01-01T06:05:00.000Z: Error: no data",
    "  fetch [2] success 3 ms",
  ]);
  expect(drawn).toEqual([]);
});

test("a person who watches sees the tree as it is when the run starts, and only warnings stay", () => {
  const { notes, drawn, last } = watch(
    [change("load", "none", "success"), expanded, change("fetch", "none", "scheduled", 1), warning, started],
    true,
  );
  expect(drawn[0]).toMatch(/^flights {2}1\/4 done {2}lake 1\/1 {2}.* {2}run r$/);
  expect(drawn.slice(1)).toEqual([
    "task       state                tries  time  why",
    "load       success                  0",
    "fetch [3]  2 none, 1 scheduled      0        pool lake is full",
  ]);
  expect(notes).toEqual(["  load warning: slow␛[2J"]);
  expect(last).toEqual([]);
});

test("a tree that is higher than the terminal keeps the lines in which something goes on", () => {
  const { drawn } = watch([change("fetch", "queued", "running"), started], true, 5);
  expect(drawn.slice(2)).toEqual(["… and 1 none, 1 running"]);
  expect(
    watch([change("fetch", "queued", "running"), started], true, 6)
      .drawn.slice(2)
      .map((line) => line.slice(0, 14)),
  ).toEqual(["load   none   ", "fetch  running"]);
});
