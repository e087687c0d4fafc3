// Task code: what Node runs on a worker, and the Python package that starts it.
export { type BundledModules, bundleModules } from "./bundle-modules.ts";
export { makePythonRuntime, type PythonRuntime } from "./runtime-artefacts.ts";
export type { TaskCode } from "./task-code.ts";
