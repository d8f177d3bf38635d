import type { MatchedMeasure } from '@aid-chain/contracts';
import type { Measure } from '@aid-chain/policy';
import {
  inGroups,
  missingMeasures,
  standingAnswers,
  type AnsweredMeasure,
} from './missing-measures.rules.js';
import { findAnswered } from './missing-answers.rules.js';

const measure = (
  code: string,
  kind: Measure['head']['serves']['kind'],
  reportedAs: string[] = [],
): Measure => ({
  region: '510683',
  head: {
    ...{ code, reportedAs, names: { zh: code, en: code }, serves: { kind } },
    ...{ receiver: 'person', gives: 'cash', nature: 'regular' },
  },
  terms: {
    ...{ from: '2025-01-01', to: null, where: { kind: 'everyone' }, decides: null, amount: null, cap: null },
    ...{
      unit: null,
      period: null,
      maxMonths: null,
      funding: null,
      doc: '某地〔2025〕1号',
      article: '第二条',
    },
    ...{ demo: false, borrowedFrom: null, note: null },
  },
});
const MEASURES = [
  measure('costs', 'medical', ['bill-aid']),
  measure('premium', 'medical'),
  measure('books', 'education'),
];
const match = (
  code: string,
  personId?: string,
  outcome: MatchedMeasure['outcome'] = 'may',
): MatchedMeasure => ({
  ...{ measure: code, outcome, reasons: [], missing: [] },
  ...(personId === undefined ? {} : { personId }),
});
const answer = (code: string, personId?: string): AnsweredMeasure => ({
  ...{ measure: code, answer: 'not-fitting', on: '2026-01-14' },
  ...(personId === undefined ? {} : { personId }),
});
const codes = (matches: MatchedMeasure[], answered: AnsweredMeasure[] = [], given: string[] = []) =>
  missingMeasures(
    matches,
    MEASURES,
    given.map((measureCode) => ({ measureCode, personId: null })),
    answered,
  ).map(({ match: { measure: code, personId } }) => [code, personId]);

describe('which measures a family misses', () => {
  it('[S2-06] what it may get, without what is given under any of its codes', () => {
    expect(codes([match('costs'), match('books')])).toHaveLength(2);
    expect(codes([match('costs'), match('books')], [], ['bill-aid'])).toEqual([['books', undefined]]);
  });

  it('[S2-06] what cannot be decided yet is no miss: something is missing, and nobody has to act as if it was given', () => {
    expect(codes([match('costs', undefined, 'open')])).toEqual([]);
  });

  it('[S2-06] an answer about one member leaves the other one on the list', () => {
    const both = [match('books', 'ann'), match('books', 'ben')];
    expect(codes(both, [answer('books', 'ann')])).toEqual([['books', 'ben']]);
  });

  it('[S2-06] an answer holds while its measure is matched, and not when it is matched again later', () => {
    const answered = [answer('books', 'ann'), answer('costs')];
    expect(standingAnswers(answered, [match('books', 'ann')])).toEqual([answered[0]]);
    expect(standingAnswers(answered, [])).toEqual([]);
  });

  it('[S2-06] measures of one need of one person are one line', () => {
    const missing = missingMeasures(
      [match('costs', 'ann'), match('premium', 'ann'), match('books', 'ann'), match('costs', 'ben')],
      MEASURES,
      [],
      [],
    );
    expect(
      inGroups(missing).map(({ personKey, needKind, missing: of }) => [personKey, needKind, of.length]),
    ).toEqual([
      ['ann', 'medical', 2],
      ['ann', 'education', 1],
      ['ben', 'medical', 1],
    ]);
  });
});

describe('answers about what a family misses', () => {
  const missing = missingMeasures([match('books', 'ann'), match('costs')], MEASURES, [], []);
  const given = (measureCode: string, personId?: string) => ({
    ...{ measureCode, answer: 'not-fitting' as const },
    ...(personId === undefined ? {} : { personId }),
  });
  const codeOf = (...answers: ReturnType<typeof given>[]) => {
    const found = findAnswered(missing, answers);
    return found.ok ? found.value.length : found.refusal.code;
  };

  it('[S2-06] are about measures and persons of the list, each once', () => {
    expect(codeOf(given('books', 'ann'), given('costs'))).toBe(2);
    expect(codeOf()).toBe('MEASURE_ANSWERS_MISSING');
    expect(codeOf(given('books', 'ben'))).toBe('MEASURE_NOT_MISSING');
    expect(codeOf(given('books'))).toBe('MEASURE_NOT_MISSING');
    expect(codeOf(given('costs'), given('costs'))).toBe('MEASURE_ANSWERED_TWICE');
  });
});
