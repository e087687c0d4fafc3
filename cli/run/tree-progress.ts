import { createRunTree } from "#sdk/display/create-run-tree.ts";
import { cutToWidth } from "#sdk/display/fit-text.ts";
import { formatDuration } from "#sdk/display/format-duration.ts";
import { renderRunTree } from "#sdk/display/render-run-tree.ts";
import type { PicturedRun } from "#sdk/display/run-tree.ts";
import type { DagNode } from "#sdk/ir/index.ts";
import type { LocalRunEvent } from "#sdk/local/index.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";
import { fitRows } from "./fit-rows.ts";
import { createLiveRun, type WaitReasonOf } from "./live-run.ts";

/** How often the tree is drawn anew, in milliseconds: durations move, and a storm of events costs no more than that. */
const drawingInterval = 100;

const finalStates: ReadonlySet<string> = new Set(["success", "failed", "skipped", "upstream_failed", "removed"]);

/** Shows a run as a tree that is drawn in place while it goes on. Ends with the run. */
export function createTreeProgress(
  dag: DagNode,
  terminal: Terminal,
  waitReason: WaitReasonOf,
): (event: LocalRunEvent) => void {
  const live = createLiveRun(dag, waitReason);
  let title = "";
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    const now = Date.now();
    const width = terminal.width - 1;
    const picture = live.picture(now);
    const fitted = fitRows(createRunTree(picture), terminal.height - 4);
    const tree = renderRunTree(fitted.rows, {
      width,
      paintState: (state, text) => paintState(terminal, state, text),
      dim: (text) => terminal.style("dim", text),
    });
    const hidden = [...fitted.hidden].map(([state, count]) => `${count} ${state}`).join(", ");
    const more = hidden === "" ? [] : [terminal.style("dim", cutToWidth(`… and ${hidden}`, width))];
    const head = cutToWidth(`${title}  ${countsOf(picture)}  ${formatDuration(now - startedAt)}`, width);
    terminal.live([head, ...tree, ...more]);
  };
  return (event) => {
    live.note(event);
    if (event.kind === "runStarted") {
      title = `${event.dagId}, run ${event.runId}`;
      startedAt = event.at.getTime();
      timer ??= setInterval(draw, drawingInterval);
      draw();
    } else if (event.kind === "runFinished") {
      clearInterval(timer);
      terminal.live([]);
    }
  };
}

/** `3/7 done, 2 running` */
function countsOf({ instances }: PicturedRun): string {
  const states = [...instances.values()].flatMap((own) => own.map(({ state }) => state));
  const done = states.filter((state) => finalStates.has(state)).length;
  const running = states.filter((state) => state === "running").length;
  return `${done}/${states.length} done${running === 0 ? "" : `, ${running} running`}`;
}
