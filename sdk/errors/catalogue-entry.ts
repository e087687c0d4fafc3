/** What is known of one code: its place in the documentation and how grave it is. */
export interface CatalogueEntry {
  /** Short name in kebab case; with the code it names the documentation page. */
  readonly slug: string;
  /** `error` stops a compile or an action; `warning` is shown and does not. */
  readonly severity: "error" | "warning";
  /** One sentence: what the code means. Its page in `docs/errors` says the rest. */
  readonly summary: string;
}

/** Codes of one range. */
export type CataloguePart = Readonly<Record<`JW${number}`, CatalogueEntry>>;
