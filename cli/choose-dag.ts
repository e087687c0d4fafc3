import { didYouMean, JetwayError } from "#sdk/errors/index.ts";

/** The DAG of an id, or the only one when no id is given. Throws JW0007 when that does not name one DAG. */
export function chooseDag<Candidate extends { readonly dag: { readonly dagId: string } }>(
  candidates: readonly Candidate[],
  dagId: string | undefined,
): Candidate {
  const ids = candidates.map(({ dag }) => dag.dagId);
  if (dagId !== undefined) {
    const found = candidates.find(({ dag }) => dag.dagId === dagId);
    if (found !== undefined) return found;
    throw new JetwayError(`The project has no DAG "${dagId}".`, {
      code: "JW0007",
      hint: didYouMean(dagId, ids) ?? `It has ${ids.join(", ")}.`,
    });
  }
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return only;
  throw new JetwayError(`The project has ${ids.length} DAGs, and this command takes one.`, {
    code: "JW0007",
    hint: `Name one: ${ids.join(", ")}.`,
  });
}
