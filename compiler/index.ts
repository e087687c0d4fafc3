// Compiling and deploying from programs; the command line is made of the same parts.
export type { Artefact, ArtefactRole } from "./artefact.ts";
export {
  type CheckedDag,
  type CheckResult,
  type CompileOptions,
  type CompileResult,
  checkProject,
  compileProject,
} from "./compile.ts";
export { type DeployReport, type DirectoryDeployment, deployToDirectory } from "./deploy/deploy-to-directory.ts";
export { deployWithProof, type ProvenDeployment, type ProvenDeployReport } from "./deploy/deploy-with-proof.ts";
export type { ExpectedDag } from "./deploy/expected-dag.ts";
export type { ProofClient } from "./deploy/proof-client.ts";
export { type ProofOptions, type ProvenDag, proveDeployment } from "./deploy/prove-deployment.ts";
export { createSourceReader, type RenderOptions, renderDiagnostics, type SourceReader } from "./diagnostics/index.ts";
export { loadProject } from "./project/load-project.ts";
export type { Environment, Project } from "./project/project.ts";
