import { requestFields } from "../generated/request-fields.gen.ts";
import type { ServerVersion } from "../server-information.ts";
import { serverHas } from "./server-version.ts";

/** A body whose fields without a value are left out. */
type Known<Body> = {
  [Field in keyof Body as undefined extends Body[Field] ? Field : never]?: Exclude<Body[Field], undefined>;
} & {
  [Field in keyof Body as undefined extends Body[Field] ? never : Field]: Body[Field];
};

/**
 * A request body without the fields that have no value or that the server does not know yet: it would refuse the whole request for one
 * unknown field.
 */
export function knownFields<Body extends object>(
  operation: keyof typeof requestFields,
  body: Body,
  version: ServerVersion,
): Known<Body> {
  const since: Readonly<Record<string, string>> = requestFields[operation];
  const known = Object.entries(body).filter(([field, value]) => {
    const first = since[field];
    return value !== undefined && first !== undefined && serverHas(version, first);
  });
  return Object.fromEntries(known) as Known<Body>;
}
