/** A heap: the first of all items at hand at once, in the order of its comparison. */
export interface Heap<Item> {
  readonly items: Item[];
  readonly compare: (one: Item, other: Item) => number;
}

/** A heap without items. */
export function createHeap<Item>(compare: (one: Item, other: Item) => number): Heap<Item> {
  return { items: [], compare };
}

/** The first item, which stays. */
export function peekHeap<Item>(heap: Heap<Item>): Item | undefined {
  return heap.items[0];
}

/** Adds an item. */
export function pushHeap<Item>(heap: Heap<Item>, item: Item): void {
  const { items, compare } = heap;
  let place = items.length;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = items[above] as Item;
    if (compare(parent, item) <= 0) break;
    items[place] = parent;
    place = above;
  }
  items[place] = item;
}

/** Removes the first item. */
export function popHeap<Item>(heap: Heap<Item>): Item | undefined {
  const { items } = heap;
  const first = items[0];
  const last = items.pop();
  if (last !== undefined && items.length > 0) sinkFromTop(heap, last);
  return first;
}

function sinkFromTop<Item>({ items, compare }: Heap<Item>, item: Item): void {
  let place = 0;
  for (;;) {
    let below = 2 * place + 1;
    if (below >= items.length) break;
    if (below + 1 < items.length && compare(items[below + 1] as Item, items[below] as Item) < 0) below += 1;
    if (compare(items[below] as Item, item) >= 0) break;
    items[place] = items[below] as Item;
    place = below;
  }
  items[place] = item;
}
