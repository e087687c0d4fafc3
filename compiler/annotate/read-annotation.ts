import { type Annotation, type AnnotationRequest, placeKey } from "./annotation.ts";
import { checkBranchLabels } from "./branch-labels.ts";
import { findDocumentation } from "./documentation.ts";
import { findCall } from "./find-call.ts";
import { readParamSchemas } from "./param-schemas.ts";
import { SourceReader } from "./source-reader.ts";

/** Reads from a module's source what was asked for. */
export async function readAnnotation(request: AnnotationRequest): Promise<Annotation> {
  const reader = new SourceReader(request.root);
  reader.tryRead(request.module);
  const documentation: Record<string, string> = {};
  for (const place of request.documentationPlaces) {
    const tree = reader.tryRead(place.file);
    const call = tree === undefined ? undefined : findCall(tree, place);
    const text = tree === undefined || call === undefined ? undefined : findDocumentation(call, tree, reader);
    if (text !== undefined) documentation[placeKey(place)] = text;
  }
  const params = await readParamSchemas(request, reader);
  const branchDiagnostics = checkBranchLabels(request.branches, reader);
  return {
    documentation,
    paramSchemas: params.schemas,
    diagnostics: [...params.diagnostics, ...branchDiagnostics],
    files: [...new Set([...reader.files, ...params.files])].sort(),
  };
}
