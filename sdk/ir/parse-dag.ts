import type { ValidateFunction } from "ajv/dist/2020.js";
import { type DagNode, irVersion } from "./dag-node.ts";
import { dagSchema } from "./dag-schema.ts";
import { deepFreeze } from "./deep-freeze.ts";

/** A text that is not the IR of a DAG. */
export class DagParseError extends Error {
  override readonly name = "DagParseError";
}

/**
 * Reads a DAG from the JSON text of its IR, checks it against `dagSchema` and freezes it. `parseDag(printDag(dag))` equals `dag`.
 *
 * @throws {DagParseError} when the text is no JSON, is of another version of the IR, or has another shape; the message names the place.
 */
export async function parseDag(text: string): Promise<DagNode> {
  const value = parseJson(text);
  const version = (value as { irVersion?: unknown } | null)?.irVersion;
  if (version !== irVersion) {
    throw new DagParseError(
      `The IR has version ${JSON.stringify(version) ?? "none"}; this Jetway reads version ${irVersion}.`,
    );
  }
  compiled ??= compileSchema();
  const check = await compiled;
  if (!check(value)) {
    const deepest = check.errors?.reduce((left, right) =>
      right.instancePath.length > left.instancePath.length ? right : left,
    );
    throw new DagParseError(
      `The IR is not well formed at "${deepest?.instancePath ?? ""}": ${deepest?.message ?? "unknown"}.`,
    );
  }
  return deepFreeze(value);
}

let compiled: Promise<ValidateFunction<DagNode>> | undefined;

/** Done when the first IR is read: authors and workers never do. */
async function compileSchema(): Promise<ValidateFunction<DagNode>> {
  const { Ajv2020 } = await import("ajv/dist/2020.js");
  return new Ajv2020({ allowUnionTypes: true }).compile<DagNode>(dagSchema);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new DagParseError(`The IR is no JSON: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}
