/** One page of a list. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** How many there are on all pages; null when the server does not say. */
  readonly total: number | null;
}

/** How many items a page has; servers allow 100 unless they are configured otherwise. */
const pageSize = 100;

/** Yields the items of every page; the next page is asked for when it is needed. */
export async function* pages<Item>(
  ask: (range: { readonly limit: number; readonly offset: number }) => Promise<Page<Item>>,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<Item, void, undefined> {
  for (let offset = 0; offset < limit; ) {
    const { items, total } = await ask({ limit: Math.min(pageSize, limit - offset), offset });
    yield* items;
    offset += items.length;
    // A server that caps the page size answers with fewer items than were asked for.
    if (items.length === 0 || (total !== null && offset >= total)) return;
  }
}
