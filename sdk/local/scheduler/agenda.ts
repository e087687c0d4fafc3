import type { Microseconds } from "../../time/microseconds.ts";

/** Something that happens at a moment. */
export interface AgendaEntry {
  readonly at: Microseconds;
  readonly act: () => void;
  /** Set when it is not to happen any more. */
  isCancelled: boolean;
}

/** What is to happen at which moment: a binary heap; entries of one moment happen in the order in which they were added. */
export class Agenda {
  readonly #heap: (AgendaEntry & { readonly order: number })[] = [];
  #added = 0;

  /** Adds an entry. */
  add(at: Microseconds, act: () => void): AgendaEntry {
    const entry = { at, act, isCancelled: false, order: this.#added++ };
    let index = this.#heap.push(entry) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) break;
      this.#swap(index, parent);
      index = parent;
    }
    return entry;
  }

  /** The next moment; undefined when nothing is to happen any more. */
  next(): Microseconds | undefined {
    while (this.#heap[0]?.isCancelled) this.#removeFirst();
    return this.#heap[0]?.at;
  }

  /** Lets everything happen that is due, and says how much there was. */
  actUntil(moment: Microseconds): number {
    let count = 0;
    for (let at = this.next(); at !== undefined && at <= moment; at = this.next()) {
      const [entry] = this.#heap;
      this.#removeFirst();
      entry?.act();
      count++;
    }
    return count;
  }

  #removeFirst(): void {
    const last = this.#heap.pop();
    if (last === undefined || this.#heap.length === 0) return;
    this.#heap[0] = last;
    for (let index = 0; ; ) {
      const left = 2 * index + 1;
      const right = left + 1;
      let first = index;
      if (left < this.#heap.length && this.#isBefore(left, first)) first = left;
      if (right < this.#heap.length && this.#isBefore(right, first)) first = right;
      if (first === index) return;
      this.#swap(index, first);
      index = first;
    }
  }

  #isBefore(left: number, right: number): boolean {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (a === undefined || b === undefined) return false;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(left: number, right: number): void {
    const a = this.#heap[left];
    const b = this.#heap[right];
    if (a === undefined || b === undefined) return;
    this.#heap[left] = b;
    this.#heap[right] = a;
  }
}
