import fc from "fast-check";

/** A group around neighbouring tasks: numbers stand for choices. */
export interface GroupBlueprint {
  readonly start: number;
  readonly length: number;
  readonly upstream: readonly number[];
  readonly map: { readonly over: readonly number[]; readonly kwargs: boolean } | undefined;
}

/** Groups, some of them mapped. */
export const groupBlueprints: fc.Arbitrary<GroupBlueprint> = fc.record({
  start: fc.nat({ max: 10 }),
  length: fc.integer({ min: 1, max: 4 }),
  upstream: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
  map: fc.option(
    fc.record({ over: fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 2 }), kwargs: fc.boolean() }),
    { nil: undefined, freq: 2 },
  ),
});

/** Where a group came to lie among the tasks. */
export interface GroupPlace {
  readonly id: string;
  readonly start: number;
  /** First task after it. */
  readonly end: number;
  /** Index of the group around it. */
  readonly parent: number | undefined;
  readonly blueprint: GroupBlueprint;
  readonly isMapped: boolean;
  /** Whether it, or a group around it, is mapped. */
  readonly isInsideMapped: boolean;
}

/** Lays groups over a row of tasks so that any two lie apart or one inside the other. A mapped group has no mapped group inside. */
export function placeGroups(blueprints: readonly GroupBlueprint[], taskCount: number): readonly GroupPlace[] {
  const places: GroupPlace[] = [];
  for (const blueprint of [...blueprints].sort((left, right) => right.length - left.length)) {
    const start = blueprint.start % taskCount;
    const around = places.findLastIndex((place) => place.start <= start && start < place.end);
    const outer = around < 0 ? undefined : places[around];
    const nextAfter = Math.min(...places.filter((place) => place.start > start).map((place) => place.start), taskCount);
    const end = Math.min(start + blueprint.length, outer?.end ?? taskCount, Math.max(nextAfter, start + 1));
    const isInsideMapped = outer?.isInsideMapped === true || blueprint.map !== undefined;
    places.push({
      id: `g${places.length}`,
      start,
      end,
      parent: around < 0 ? undefined : around,
      blueprint,
      isMapped: blueprint.map !== undefined && outer?.isInsideMapped !== true,
      isInsideMapped,
    });
  }
  return places;
}

/** Index of the innermost group of a task. */
export function groupOfTask(places: readonly GroupPlace[], task: number): number | undefined {
  const found = places.findLastIndex((place) => place.start <= task && task < place.end);
  return found < 0 ? undefined : found;
}
