/**
 * The levels of proof, in the order in which they run: pure rules, PostgreSQL, services with their events, and faults,
 * which need the machine for themselves.
 */
export const LEVELS = ['unit', 'int', 'e2e', 'fault'] as const;
/** `full`: what takes too long for every change, run before an issue is resolved. */
export type Level = (typeof LEVELS)[number] | 'full';

/** What a run proved. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of a Jest report that is counted. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly { readonly assertionResults: readonly unknown[] }[];
}

/**
 * Counts one report. A file without any test (it could not be loaded, or declares none) counts as one failure, and so
 * does a missing report (the runner itself died).
 */
export function countsOf(report: Report | undefined): Counts {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const withoutTests = report.testResults.filter((file) => file.assertionResults.length === 0).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + Math.max(report.numRuntimeErrorTestSuites, withoutTests),
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

export function sumOf(all: readonly Counts[]): Counts {
  return all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** The last line of a run: `12 passed, 0 failed`, with `, 1 skipped` when there are any. */
export function countsLine(counts: Counts): string {
  const skipped = counts.skipped > 0 ? `, ${String(counts.skipped)} skipped` : '';
  return `${String(counts.passed)} passed, ${String(counts.failed)} failed${skipped}`;
}

/** A run that proved nothing is not green. */
export const isGreen = (counts: Counts): boolean => counts.failed === 0 && counts.passed > 0;
