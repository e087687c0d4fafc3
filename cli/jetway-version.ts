import { createRequire } from "node:module";

/** The version of this Jetway. */
export const jetwayVersion: string = createRequire(import.meta.url)("jetway/package.json").version;
