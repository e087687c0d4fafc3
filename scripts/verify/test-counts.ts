/** What a suite reported. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** Tests that exist and did not run. */
  readonly skipped: number;
  /** Absolute paths of the test files that ran. */
  readonly files: readonly string[];
}

/** Reads what vitest's reporter `json` wrote. */
export function readVitestReport(text: string): TestCounts {
  const report = JSON.parse(text) as VitestReport;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    files: report.testResults.map(({ name }) => name),
  };
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly { readonly name: string }[];
}

/** Reads what pytest wrote with `--junit-xml`. */
export function readPytestReport(xml: string): TestCounts {
  const suite = /<testsuite [^>]*>/.exec(xml)?.[0] ?? "";
  const count = (name: string) => {
    const digits = new RegExp(` ${name}="(\\d+)"`).exec(suite)?.[1];
    if (digits === undefined) throw new Error(`pytest's report does not say how many ${name} there were.`);
    return Number(digits);
  };
  const failed = count("failures") + count("errors");
  const skipped = count("skipped");
  return { passed: count("tests") - failed - skipped, failed, skipped, files: [] };
}

/** Both suites as one. */
export function addCounts(left: TestCounts, right: TestCounts): TestCounts {
  return {
    passed: left.passed + right.passed,
    failed: left.failed + right.failed,
    skipped: left.skipped + right.skipped,
    files: [...left.files, ...right.files],
  };
}

/** Counts of nothing. */
export const noTests: TestCounts = { passed: 0, failed: 0, skipped: 0, files: [] };
