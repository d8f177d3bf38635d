import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RequirementRow, TestOutcome } from './proof.rules.js';

interface JestReport {
  testResults: {
    name: string;
    assertionResults: { ancestorTitles: string[]; title: string; status: string }[];
  }[];
}

/**
 * Every test of the last full run.
 * @param folder where `npm test` leaves one Jest report per level
 * @throws Error with what to do when there is no report
 */
export function readOutcomes(root: string, folder: string): TestOutcome[] {
  const reports = listReports(folder);
  if (reports.length === 0) throw new Error(`No test results in ${folder}: run \`npm test\` first.`);
  return reports.flatMap((file) => {
    const report = JSON.parse(readFileSync(join(folder, file), 'utf8')) as JestReport;
    return (report.testResults ?? []).flatMap((suite) =>
      suite.assertionResults.map((test) => ({
        file: relative(root, suite.name),
        title: [...test.ancestorTitles, test.title].join(' '),
        passed: test.status === 'passed',
      })),
    );
  });
}

function listReports(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^(unit|int|e2e|fault|full).*\.json$/.test(name));
  } catch {
    return [];
  }
}

/** The rows of docs/requirements.json, in the order of the documents. */
export function readRows(file: string): RequirementRow[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: RequirementRow[] }).rows;
}
