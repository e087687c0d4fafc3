import type { Ajv2020, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { JetwayError } from "../../errors/index.ts";
import { canonicalJson, type JsonValue, type ParamNode } from "../../ir/index.ts";

/** Checks values of params against their JSON Schema. */
export interface ParamValidator {
  /** What is wrong, each as the end of a sentence that begins with the param's name; empty when the value fits. */
  problemsOf(param: ParamNode, value: JsonValue): readonly string[];
}

/**
 * A validator that accepts what Airflow accepts: `jsonschema.validate` with draft 2020-12 and `FormatChecker`. ajv is loaded here, and only here.
 */
export async function createParamValidator(): Promise<ParamValidator> {
  const [{ Ajv2020: Ajv }, { default: formats }] = await Promise.all([
    import("ajv/dist/2020.js"),
    import("ajv-formats"),
  ]);
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, unicodeRegExp: false });
  // The formats that Python's `FormatChecker` knows without extra packages; it lets every other format pass, so we do.
  formats.default(ajv, ["date", "ipv4", "ipv6", "regex", "uuid"]);
  ajv.addFormat("email", /@/).addFormat("idn-email", /@/).addFormat("time", isPythonTime);
  // Most params of a project are of a few types, and compiling a schema takes longer than everything else here.
  const compiled = new Map<string, ValidateFunction>();
  return {
    problemsOf: (param, value) => {
      if (param.schema === null) return [];
      const key = canonicalJson(param.schema);
      const validate = compiled.get(key) ?? compile(ajv, param);
      compiled.set(key, validate);
      return validate(value) ? [] : (validate.errors ?? []).map(describe);
    },
  };
}

function compile(ajv: Ajv2020, param: ParamNode): ValidateFunction {
  try {
    return ajv.compile(param.schema ?? {});
  } catch (cause) {
    throw new JetwayError(
      `The schema of param "${param.name}" is no JSON Schema (2020-12): ${cause instanceof Error ? cause.message : String(cause)}`,
      { code: "JW4001", hint: "Mend the schema; Airflow could not check the param either.", cause },
    );
  }
}

function describe({ instancePath, message, params }: ErrorObject): string {
  const place = instancePath === "" ? "" : ` at ${instancePath}`;
  const allowed: unknown = params["allowedValues"];
  const values = Array.isArray(allowed) ? `: ${allowed.map((item) => JSON.stringify(item)).join(", ")}` : "";
  return `${place} ${message ?? "is not valid"}${values}.`;
}

/** `datetime.strptime(value, "%H:%M:%S")`: what `FormatChecker` takes for a time. */
function isPythonTime(text: string): boolean {
  const [hours, minutes, seconds] = /^(\d{1,2}):(\d{1,2}):(\d{1,2})$/.exec(text)?.slice(1).map(Number) ?? [];
  return hours !== undefined && hours < 24 && (minutes ?? 60) < 60 && (seconds ?? 62) < 62;
}
