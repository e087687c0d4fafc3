import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { downloadPackage } from "./download-package.ts";
import { type JsonRecord, reduceDescription } from "./reduce-description.ts";

const publicDescription = "airflow/api_fastapi/core_api/openapi/v2-rest-api-generated.yaml";
const authDescription = "airflow/api_fastapi/auth/managers/simple/openapi/v2-simple-auth-manager-generated.yaml";

/** The one path of the auth manager that clients use. */
const tokenPath = "/auth/token";

/** The facts of the public interface of an Airflow release and of its token endpoint, out of the released package. */
export function releasedDescription(release: string): JsonRecord {
  const folder = mkdtempSync(join(tmpdir(), "jetway-openapi-"));
  try {
    downloadPackage("apache-airflow-core", release, folder);
    return withTokenEndpoint(readReduced(join(folder, publicDescription)), readReduced(join(folder, authDescription)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readReduced(file: string): JsonRecord {
  return reduceDescription(parse(readFileSync(file, "utf8")));
}

/** Schemas of the same name mean the same thing in both; the public interface's are taken. */
function withTokenEndpoint(description: JsonRecord, auth: JsonRecord): JsonRecord {
  const part = (source: JsonRecord, name: string) => source[name] as JsonRecord;
  const schemas = (source: JsonRecord) => part(part(source, "components"), "schemas");
  const token = part(auth, "paths")[tokenPath];
  if (token === undefined) throw new Error(`The auth manager's description has no path ${tokenPath}.`);
  return {
    ...description,
    paths: { ...part(description, "paths"), [tokenPath]: token },
    components: { schemas: { ...schemas(auth), ...schemas(description) } },
  };
}
