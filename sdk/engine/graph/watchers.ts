import { taskTrait } from "../state/task-trait.ts";
import type { PreparedGroup } from "./prepared-dag.ts";
import type { SetupScopes } from "./setup-scopes.ts";

/**
 * For each task the tasks that have to be looked at again when it ends though they are not directly below it: those that wait for it as a setup or as part of a
 * teardown's scope, those in a group that is mapped over it, and those in its mapped group when it decides who is skipped. Null when there are none.
 */
export function createWatchers(
  count: number,
  groups: readonly PreparedGroup[],
  mappedGroup: readonly number[],
  traits: readonly number[],
  scopes: SetupScopes | null,
): readonly (readonly number[])[] | null {
  const watchers = new Map<number, Set<number>>();
  const watch = (task: number, watcher: number) => {
    const known = watchers.get(task);
    if (known === undefined) watchers.set(task, new Set([watcher]));
    else known.add(watcher);
  };
  for (const group of groups) {
    for (const source of group.sources ?? []) {
      if (source.kind === "task") for (const member of group.members) watch(source.task, member);
    }
  }
  for (let task = 0; task < count; task += 1) {
    for (const setup of scopes?.indirectSetups[task] ?? []) watch(setup, task);
    for (const inScope of scopes?.teardownScopes[task] ?? []) watch(inScope, task);
    const isSkipper = ((traits[task] as number) & taskTrait.skipper) !== 0;
    const group = isSkipper ? groups[mappedGroup[task] as number] : undefined;
    for (const member of group?.members ?? []) watch(task, member);
  }
  if (watchers.size === 0) return null;
  return Array.from({ length: count }, (_, task) => [...(watchers.get(task) ?? [])]);
}
