import { JetwayError } from "../errors/jetway-error.ts";
import type { Expression } from "../ir/expression.ts";
import type { MapNode } from "../ir/map-node.ts";
import { mapInputs } from "../ir/visit-expressions.ts";
import type { DagBuilder } from "./dag-builder.ts";
import { isPlainObject, toExpression } from "./input.ts";
import { toMapLabel } from "./map-label.ts";
import { toMapSource } from "./map-source.ts";

/** What a task or a group is mapped over, as the author wrote it. */
export type Mapping =
  | { readonly kind: "product"; readonly sources: unknown; readonly options?: unknown }
  | { readonly kind: "each"; readonly items: unknown; readonly options?: unknown };

/** Whose mapping it is. */
export interface MappingPlace {
  readonly id: string;
  readonly builder: DagBuilder;
  /** The inputs that are the same for all instances. */
  readonly inputs: Readonly<Record<string, Expression>>;
}

/**
 * A mapping in the IR's form.
 *
 * @throws JW8030 for a mapping over nothing, JW8031 for an input that is given twice, JW8032 for what cannot be mapped over, JW8033 inside a mapped
 * group, JW8038 for a bad label.
 */
export function toMapNode(mapping: Mapping, place: MappingPlace): MapNode {
  refuseInsideMappedGroup(place);
  const label = toMapLabel(mapping.options, place);
  const named = label === undefined ? {} : { label };
  return mapping.kind === "product"
    ? { kind: "product", inputs: toProduct(mapping.sources, place), ...named }
    : { kind: "each", over: toEach(mapping.items, place), ...named };
}

/** What a mapping is mapped over. Its label is no input: it is made when the inputs are there. */
export function mappedExpressions(map: MapNode | undefined): readonly Expression[] {
  return Object.values(mapInputs(map));
}

function toProduct(sources: unknown, place: MappingPlace): Readonly<Record<string, Expression>> {
  const given = isPlainObject(sources) ? Object.entries(sources).filter(([, source]) => source !== undefined) : [];
  if (given.length === 0) {
    throw new JetwayError(`"${place.id}" is mapped over nothing. Airflow makes one instance for each item of a list.`, {
      code: "JW8030",
      hint: "Name at least one input: .map({ origin: origins }).",
    });
  }
  return Object.fromEntries(
    given.map(([name, source]) => {
      refuseTwice(name, place);
      return [name, toMapSource(source, { name: `${place.id}.${name}`, scope: place.builder.scope })];
    }),
  );
}

function toEach(items: unknown, place: MappingPlace): Expression {
  const { scope } = place.builder;
  if (!Array.isArray(items)) return toMapSource(items, { name: `${place.id}[]`, scope });
  for (const [index, item] of items.entries()) {
    if (!isPlainObject(item)) {
      throw new JetwayError(`Item ${index} that "${place.id}" is mapped over is no object of inputs.`, {
        code: "JW8032",
        hint: 'Write .mapEach([{ origin: "SFO" }, { origin: "LAX" }]), or .map({ origin: ["SFO", "LAX"] }).',
      });
    }
    for (const name of Object.keys(item)) refuseTwice(name, place);
  }
  return toExpression(items, { name: `${place.id}[]`, scope });
}

function refuseTwice(name: string, { id, inputs }: MappingPlace): void {
  if (!Object.hasOwn(inputs, name)) return;
  throw new JetwayError(
    `Input "${name}" of "${id}" is given once for all instances and mapped as well. Airflow takes one of the two.`,
    { code: "JW8031", hint: `Leave "${name}" out of with() or out of the mapping.` },
  );
}

function refuseInsideMappedGroup({ id, builder }: MappingPlace): void {
  const { mappedGroup } = builder;
  if (mappedGroup === undefined) return;
  throw new JetwayError(
    `"${id}" is mapped inside mapped group "${mappedGroup.groupId}". Airflow does not map within a mapped group.`,
    { code: "JW8033", hint: "Map over the pairs instead: return them from a task, and use mapEach." },
  );
}
