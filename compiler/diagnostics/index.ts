// Diagnostics as text for people. As data they are `Diagnostic` of `sdk/errors`, and that is also their JSON form.
export { createSourceReader } from "./create-source-reader.ts";
export type { SourceReader } from "./read-source-line.ts";
export { type RenderOptions, renderDiagnostic } from "./render-diagnostic.ts";
export { renderDiagnostics } from "./render-diagnostics.ts";
export { sortDiagnostics } from "./sort-diagnostics.ts";
