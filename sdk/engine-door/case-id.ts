/** The id that a case's answer is given: its own, null when it has none. */
export function readCaseId(given: unknown): unknown {
  return typeof given === "object" && given !== null && "id" in given ? given.id : null;
}
