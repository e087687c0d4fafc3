export { findDagModules } from "./find-dag-modules.ts";
export { type LoadOptions, load } from "./load.ts";
export type { LoadedDag, LoadedModule } from "./loaded-module.ts";
