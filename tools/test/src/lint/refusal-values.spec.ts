import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalsWithGaps } from './refusal-values.js';
import { packageNames, ROOT, sourceFiles } from './source-files.js';

describe('a refusal whose sentence would show a gap', () => {
  it.each([
    [`refuse('MINOR_WITHOUT_HOUSEHOLD', { personId, age: 18 })`, ['MINOR_WITHOUT_HOUSEHOLD: whose']],
    [`refuse('GUARDIAN_MISSING')`, ['GUARDIAN_MISSING: age']],
    [`[{ code: 'GUARDIAN_MISSING', path: '/on' }]`, ['GUARDIAN_MISSING: age']],
  ])('is found: %s', (text, gaps) => {
    expect(refusalsWithGaps(text)).toEqual(gaps);
  });

  it.each([
    `refuse('MINOR_WITHOUT_HOUSEHOLD', { ...concerned(personId, members), age: 18 })`,
    `refuse('MINOR_WITHOUT_HOUSEHOLD', { ...inBothLanguages({ whose }), age: 18 })`,
    `refuse('APPLICATION_ALREADY_OPEN')`,
    `[{ code: 'GUARDIAN_MISSING', path: '/on', params: { age } }]`,
    `refuse('GUARDIAN_MISSING', params)`,
  ])('is not, where every value is given, has words without it or is put together elsewhere: %s', (text) => {
    expect(refusalsWithGaps(text)).toEqual([]);
  });
});

describe('the refusals of this repository', () => {
  const programs = packageNames().filter((name) => !name.startsWith('tools/'));
  it.each(programs)('%s: an official reads every value of the sentence', (name) => {
    const faults = sourceFiles(name)
      .filter((file) => !file.endsWith('.spec.ts'))
      .flatMap((below) => {
        const gaps = refusalsWithGaps(readFileSync(join(ROOT, name, 'src', below), 'utf8'));
        return gaps.map((gap) => `${name}/src/${below}: ${gap}`);
      });
    expect(faults).toEqual([]);
  });
});
