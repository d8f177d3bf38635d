import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOutcomes } from './results.js';

describe('the tests of the last full run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'aid-chain-results-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const report = (title: string): string =>
    JSON.stringify({
      testResults: [
        { name: '/root/a.spec.ts', assertionResults: [{ ancestorTitles: [], title, status: 'passed' }] },
      ],
    });

  it('are those of every level, and nothing else that lies beside the reports', () => {
    const levels = ['unit', 'int', 'e2e', 'fault', 'full', 'e2e-kafka-3.9.2'];
    for (const level of levels) writeFileSync(join(folder, `${level}.json`), report(level));
    writeFileSync(join(folder, 'counts.txt'), '1 passed');
    const titles = readOutcomes('/root', folder).map(({ title }) => title);
    expect(titles.sort()).toEqual(levels.sort());
  });

  it('are asked for where there are none', () => {
    expect(() => readOutcomes('/root', join(folder, 'missing'))).toThrow('npm test');
  });
});
