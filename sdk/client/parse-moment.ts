/** A moment of an answer; null when the server has none. */
export function parseMoment(text: string | null | undefined): Date | null {
  return text === null || text === undefined ? null : new Date(text);
}
