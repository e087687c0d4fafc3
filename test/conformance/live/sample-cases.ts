import fc from "fast-check";
import type { TraceCase } from "../cases/trace-case.ts";
import { traceCases } from "../generator/trace-cases.ts";

/** The cases that a seed means for an Airflow minor; case n is always the same one. */
export function sampleCases(target: string, seed: number, count: number): readonly TraceCase[] {
  const property = fc.property(traceCases(target), (_traceCase: TraceCase) => true);
  return fc.sample(property, { seed, numRuns: count }).map(([traceCase]) => traceCase);
}

/**
 * The smallest case that fast-check finds from case `index` of a seed on for which something still holds.
 *
 * It gives up looking for a smaller one after a minute.
 */
export async function shrinkCase(
  target: string,
  { seed, index }: { readonly seed: number; readonly index: number },
  holds: (traceCase: TraceCase) => Promise<boolean>,
): Promise<TraceCase | undefined> {
  const property = fc.asyncProperty(traceCases(target), async (traceCase) => !(await holds(traceCase)));
  const details = await fc.check(property, { seed, path: String(index), numRuns: 1, interruptAfterTimeLimit: 60_000 });
  return details.counterexample?.[0];
}
