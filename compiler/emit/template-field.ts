/** What is known of a field of an operator that Airflow may render as a Jinja template. */
export interface TemplateField {
  /** Text that ends like this names a template file instead of being one. */
  readonly fileEnding: RegExp;
  /**
   * Whether even text without Jinja in it changes: rendered as native objects, `"1"` becomes 1; with delimiters of one's own anything may be a
   * template.
   */
  readonly rendersEverything: boolean;
}

/** The template fields of `BashOperator`. */
export const bashFileEnding = /\.(?:sh|bash)$/;

/**
 * Of an operator that we do not know. Every ending may name a template file (`.sql`, `.json-tpl`; for some operators without the dot), but for
 * those that are common in data and that no provider reads as a template.
 */
export const anyFileEnding =
  /(?:json|ya?ml|\.(?!(?:csv|tsv|parquet|avro|orc|gz|zip|log|png|jpg|pdf|xlsx|com|org|net|io|dev)$)[A-Za-z][\w-]*)$/;

/** Whether Airflow would make something else of a text than the text itself. Jinja also drops a last line break and changes `\r`. */
export function changesWhenRendered(text: string, field: TemplateField): boolean {
  return text !== "" && (field.rendersEverything || /\{[{%#]|\r|\n$/.test(text) || field.fileEnding.test(text));
}
