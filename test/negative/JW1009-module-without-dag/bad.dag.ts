import { task } from "jetway";

export const load = task("load", () => 1);
