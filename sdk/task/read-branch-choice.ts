import { JetwayError } from "../errors/jetway-error.ts";
import type { BranchRoutes } from "./expected-answer.ts";
import { inspectValue } from "./inspect-value.ts";

/** What a branch has chosen. */
export interface BranchChoice {
  /** The label or the labels as the handler returned them: the XCom of the branch. */
  readonly value: string | readonly string[] | null;
  /** The tasks and groups directly behind the branch that go on, each once; all others there are skipped. */
  readonly followed: readonly string[];
}

/**
 * Reads what a branch's handler returned: one of the labels or a list of them; null or an empty list to follow nothing.
 *
 * @throws JetwayError JW6030 for anything else.
 */
export function readBranchChoice(returned: unknown, routes: BranchRoutes): BranchChoice {
  if (returned === null) return { value: null, followed: [] };
  const labels: readonly unknown[] = Array.isArray(returned) ? returned : [returned];
  const followed = labels.flatMap((label) => {
    if (typeof label === "string" && Object.hasOwn(routes, label)) return routes[label] ?? [];
    throw notALabel(label, routes);
  });
  return { value: returned as BranchChoice["value"], followed: [...new Set(followed)] };
}

function notALabel(label: unknown, routes: BranchRoutes): JetwayError {
  const known = Object.keys(routes).map((name) => `"${name}"`);
  return new JetwayError(
    `The branch returned ${inspectValue(label, 1)}, which is none of its labels: ${known.join(", ")}.`,
    { code: "JW6030", hint: "Return one of the labels, a list of them, or [] to skip all of them." },
  );
}
