/**
 * Does something with each item, a few at once. After a failure nothing more is begun; what had begun is waited for, and the first failure is
 * thrown.
 */
export async function eachAtOnce<Item>(
  items: readonly Item[],
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  const open = items[Symbol.iterator]();
  const worker = async () => {
    // The workers share one iterator: each takes the next item that none has.
    for (const item of open) {
      if (failures.length > 0) return;
      await work(item).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
