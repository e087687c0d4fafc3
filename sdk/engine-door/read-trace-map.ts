import type { MapPlan, MapSource } from "../engine/index.ts";
import { CaseError } from "./case-error.ts";
import { asFields, asFlag } from "./case-fields.ts";

/** What a task or a group of a case is mapped over; null when it is not mapped. */
export function readTraceMap(map: unknown, where: string): MapPlan | null {
  if (map === undefined || map === null) return null;
  const fields = asFields(map, `${where}: map`);
  const over = fields["over"];
  const sources = Array.isArray(over) ? over : [over];
  const isEach = fields["kwargs"] !== undefined && asFlag(fields["kwargs"], `${where}: map.kwargs`);
  if (sources.length < 1 || sources.length > 3) throw new CaseError(`${where}: map.over has one to three sources`);
  if (isEach && sources.length > 1) throw new CaseError(`${where}: expand_kwargs takes one source`);
  return { kind: isEach ? "each" : "product", over: sources.map((source) => readSource(source, where)) };
}

function readSource(source: unknown, where: string): MapSource {
  if (typeof source === "string") return { kind: "task", taskId: source };
  if (Number.isSafeInteger(source)) return { kind: "literal", length: Math.max(0, source as number) };
  if (Array.isArray(source)) return { kind: "literal", length: source.length };
  if (typeof source === "object" && source !== null) return { kind: "literal", length: Object.keys(source).length };
  throw new CaseError(`${where}: cannot map over ${JSON.stringify(source)}`);
}
