// From the IR to the files of a project.
export { type DagFile, emitDag } from "./emit-dag.ts";
export { type EmittedProject, emitProject, type ProjectDag, type ProjectEmission } from "./emit-project.ts";
