import { JetwayError } from "../errors/jetway-error.ts";
import type { GroupNode } from "../ir/group-node.ts";
import type { MapNode } from "../ir/map-node.ts";
import { callerLocation } from "./caller-location.ts";
import { currentBuilder } from "./current-builder.ts";
import { createGroupRef, type GroupLists, type GroupRef, toLists } from "./group-ref.ts";
import type { MapItems, MapSources } from "./map-source.ts";
import { type Mapping, toMapNode } from "./mapping.ts";
import { createMemberReference, type MemberReferences } from "./member-reference.ts";
import type { ReferenceScope } from "./reference-scope.ts";
import type { TaskRef } from "./task-ref.ts";

/** Options of a group. */
export interface GroupOptions {
  /** Shown in Airflow's graph. */
  readonly tooltip?: string;
}

/** `group`, and `group.map` and `group.mapEach` for mapped groups. */
export interface GroupWord {
  /**
   * Puts the tasks that its body adds into a group. Their ids begin with the group's: `load.read`. Groups can be nested. What the body returns are the
   * group's `results`. Airflow: `TaskGroup`.
   *
   * @throws JW8001 outside a DAG's body, JW8002 when the DAG has a task or a group of that id, JW8004 for an unknown option.
   * @example
   * const load = group("load", () => {
   *   const rows = read();
   *   check({ rows });
   *   return rows;
   * });
   * load.before(notify);
   * publish({ rows: load.results });
   * // Python: with TaskGroup("load") as load: …
   */
  <Results = void>(id: string, body: () => Results, options?: GroupOptions): GroupRef<Results>;
  /**
   * A mapped group: its tasks exist once for each item of a list, or for each combination of the items of several, of which the last varies fastest. The body
   * runs once and is given a reference for each input. Seen from outside, the results are lists. Airflow: `@task_group` with `expand`.
   *
   * @throws JW8030 for no input, JW8032 for what is no list, JW8033 inside a mapped group, and what a plain group throws.
   * @example
   * const perOrigin = group.map("per_origin", { origin: originsOf({ flights }) }, ({ origin }) => {
   *   const delay = delayOf({ origin, flights });
   *   return check({ delay });
   * });
   * publish({ checks: perOrigin.results });
   * // Python: per_origin.expand(origin=origins_of(flights))
   */
  map<Given extends MapSources, Results = void>(
    id: string,
    sources: Given,
    body: (item: MemberReferences<MapItems<Given>>) => Results,
    options?: GroupOptions,
  ): GroupRef<GroupLists<Results>>;
  /**
   * A mapped group with one instance for each object of a list, whose members are the inputs. Airflow: `@task_group` with `expand_kwargs`.
   *
   * @throws JW8032 for what is no list of objects, JW8033 inside a mapped group, and what a plain group throws.
   * @example
   * group.mapEach("per_day", [{ day: "mon", rows: 5 }, { day: "tue", rows: 3 }], ({ day, rows }) => load({ day, rows }));
   * // Python: per_day.expand_kwargs([{"day": "mon", "rows": 5}, {"day": "tue", "rows": 3}])
   */
  mapEach<Item extends object, Results = void>(
    id: string,
    items: readonly Item[] | TaskRef<readonly Item[]>,
    body: (item: MemberReferences<Item>) => Results,
    options?: GroupOptions,
  ): GroupRef<GroupLists<Results>>;
}

/** Groups the tasks of a DAG; see {@link GroupWord}. */
export const group: GroupWord = Object.freeze(
  Object.assign(
    (id: string, body: (item: never) => unknown, options?: GroupOptions) => addGroup({ id, body, options }),
    {
      map: (id: string, sources: unknown, body: (item: never) => unknown, options?: GroupOptions) =>
        addGroup({ id, body, options, mapping: { kind: "product", sources } }),
      mapEach: (id: string, items: unknown, body: (item: never) => unknown, options?: GroupOptions) =>
        addGroup({ id, body, options, mapping: { kind: "each", items } }),
    },
  ),
) as GroupWord;

interface GroupPlan {
  readonly id: string;
  readonly body: (item: never) => unknown;
  readonly options: GroupOptions | undefined;
  readonly mapping?: Mapping;
}

function addGroup({ id, body, options = {}, mapping }: GroupPlan): GroupRef<unknown> {
  const builder = currentBuilder(`Group "${id}"`);
  if (typeof id !== "string" || typeof body !== "function") {
    throw new JetwayError("A group takes its id and a function that adds its tasks.", {
      code: "JW8013",
      hint: 'Write group("load", () => { … }).',
    });
  }
  const map = mapping === undefined ? undefined : toMapNode(mapping, { id, builder, inputs: {} });
  const node: GroupNode = {
    kind: "group",
    groupId: builder.pathOf(id),
    parent: builder.group?.groupId ?? null,
    ...readGroupOptions(options, id),
    ...(map === undefined ? {} : { map }),
    source: callerLocation(),
  };
  const results = builder.addGroup(node, () => body(itemsOf(node.groupId, map, builder.scope) as never));
  if (results instanceof Promise) {
    throw new JetwayError(`The body of group "${id}" is asynchronous. It describes the tasks; nothing runs in it.`, {
      code: "JW8007",
      hint: "Write a plain function.",
    });
  }
  return createGroupRef(node.groupId, builder, map === undefined ? results : toLists(results, builder));
}

/** A reference for each input of a mapped group. Which inputs the objects of a list have, only the run knows: all are there. */
function itemsOf(groupId: string, map: MapNode | undefined, scope: ReferenceScope): unknown {
  if (map === undefined) return undefined;
  const item = (name: string) => createMemberReference({ kind: "groupInput", groupId, name, path: [] }, scope);
  if (map.kind === "product") {
    return Object.freeze(Object.fromEntries(Object.keys(map.inputs).map((name) => [name, item(name)])));
  }
  return new Proxy({}, { get: (_items, name) => (typeof name === "string" ? item(name) : undefined) });
}

function readGroupOptions({ tooltip, ...others }: GroupOptions, id: string): GroupOptions {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new JetwayError(`Option "${unknown}" of group "${id}" is not one that Airflow knows.`, {
      code: "JW8004",
      hint: "The options are tooltip.",
    });
  }
  if (tooltip === undefined) return {};
  if (typeof tooltip === "string") return { tooltip };
  throw new JetwayError(`Option "tooltip" of group "${id}" is no text.`, { code: "JW8005" });
}
