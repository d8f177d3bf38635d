import { countsLine, countsOf, isGreen, sumOf } from './levels.js';

const report = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
  testResults: [{ assertionResults: ['a test'] }],
};

describe('the last line of a test run', () => {
  it('names passed and failed tests, and skipped ones only when there are any', () => {
    expect(countsLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(countsLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped');
  });

  it('counts a file that could not be loaded, and a report that was never written, as a failure', () => {
    expect(countsOf({ ...report, numRuntimeErrorTestSuites: 1 })).toEqual({
      passed: 3,
      failed: 1,
      skipped: 0,
    });
    expect(countsOf(undefined)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(countsOf({ ...report, testResults: [{ assertionResults: [] }] }).failed).toBe(1);
  });

  it('is green only when something passed and nothing failed', () => {
    expect(isGreen(sumOf([]))).toBe(false);
    expect(isGreen(sumOf([countsOf(report), countsOf(report)]))).toBe(true);
    expect(isGreen(sumOf([countsOf(report), countsOf(undefined)]))).toBe(false);
  });
});
