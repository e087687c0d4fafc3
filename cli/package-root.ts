import { createRequire } from "node:module";
import { dirname } from "node:path";

/** Absolute path of the folder of the installed package, or of the checkout. */
export const packageRoot: string = dirname(createRequire(import.meta.url).resolve("jetway/package.json"));
