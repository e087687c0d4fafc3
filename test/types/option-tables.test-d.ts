// The documented interfaces and the option tables say the same names: checked by `tsc`, never run.
import type { DagOptions, TaskOptions } from "jetway";
import type { dagOptionTable } from "#sdk/options/dag-option-table.ts";
import type { taskOptionTable } from "#sdk/options/task-option-table.ts";

type Same<Left, Right> = [Left] extends [Right] ? ([Right] extends [Left] ? true : never) : never;

export const taskOptionsAreTheTable: Same<keyof TaskOptions, keyof typeof taskOptionTable> = true;
export const dagOptionsAreTheTable: Same<keyof DagOptions, keyof typeof dagOptionTable> = true;
