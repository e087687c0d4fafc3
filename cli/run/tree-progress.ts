import { createRunTree } from "#sdk/display/create-run-tree.ts";
import { cutToWidth } from "#sdk/display/fit-text.ts";
import { formatDuration } from "#sdk/display/format-duration.ts";
import { columnWidths, renderRunTree } from "#sdk/display/render-run-tree.ts";
import type { PicturedRun } from "#sdk/display/run-tree.ts";
import type { Progress } from "../output/progress.ts";
import { paintState } from "../output/state-style.ts";
import type { Terminal } from "../output/terminal.ts";
import { fitRows } from "./fit-rows.ts";
import type { LiveRun } from "./live-run.ts";

/** How often the tree is drawn anew, in milliseconds: durations move, and a storm of events costs no more than that. */
const drawingInterval = 100;

/** A tree that takes long to draw is drawn less often: drawing takes no more than one part in so many of the time. */
const drawingShare = 10;

const finalStates: ReadonlySet<string> = new Set(["success", "failed", "skipped", "upstream_failed", "removed"]);

/** What a tree is drawn of. */
export interface TreeParts {
  readonly live: LiveRun;
  readonly terminal: Terminal;
  /** What is said of pools beside the counts; empty for nothing. */
  readonly describePools: (picture: PicturedRun) => string;
}

/** Shows a run as a tree that is drawn in place while it goes on. */
export function createTreeProgress({ live, terminal, describePools }: TreeParts): Progress {
  let [dagId, runId] = ["", ""];
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let widths: readonly number[] = [];
  const draw = (): void => {
    const now = Date.now();
    const width = terminal.width - 1;
    const picture = live.picture(now);
    const fitted = fitRows(createRunTree(picture), terminal.height - 4);
    widths = columnWidths(fitted.rows, widths);
    const tree = renderRunTree(fitted.rows, {
      width,
      widths,
      paintState: (state, text) => paintState(terminal, state, text),
      dim: (text) => terminal.style("dim", text),
    });
    const hidden = [...fitted.hidden].map(([state, count]) => `${count} ${state}`).join(", ");
    const more = hidden === "" ? [] : [terminal.style("dim", cutToWidth(`… and ${hidden}`, width))];
    const head = [dagId, countsOf(picture), describePools(picture), formatDuration(now - startedAt), `run ${runId}`];
    terminal.live([cutToWidth(head.filter((part) => part !== "").join("  "), width), ...tree, ...more]);
    timer = setTimeout(draw, Math.max(drawingInterval, drawingShare * (Date.now() - now)));
  };
  return {
    note(event) {
      live.note(event);
      if (event.kind !== "runStarted") return;
      ({ dagId, runId } = event);
      startedAt = event.at.getTime();
      clearTimeout(timer);
      draw();
    },
    end() {
      clearTimeout(timer);
      terminal.live([]);
    },
  };
}

/** `3/7 done, 2 running` */
function countsOf({ instances }: PicturedRun): string {
  const states = [...instances.values()].flatMap((own) => own.map(({ state }) => state));
  const done = states.filter((state) => finalStates.has(state)).length;
  const running = states.filter((state) => state === "running").length;
  return `${done}/${states.length} done${running === 0 ? "" : `, ${running} running`}`;
}
