import type { MatchedMeasure } from '@aid-chain/contracts';
import type { Measure } from '@aid-chain/policy';
import { notGivenYet, type GivenAid } from './may-get.rules.js';

const measure = (code: string, reportedAs: readonly string[] = []): Measure => ({
  region: '510683',
  head: {
    ...{ code, reportedAs, names: { zh: code, en: code }, serves: { kind: 'education' } },
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
const match = (code: string, personId?: string): MatchedMeasure => ({
  measure: code,
  ...(personId === undefined ? {} : { personId }),
  ...{ outcome: 'may', reasons: [], missing: [] },
});
const MEASURES = [measure('education-assistance', ['boarding-subsidy']), measure('visits')];
const given = (measureCode: string, personId: string | null = null): GivenAid => ({ measureCode, personId });
const left = (matches: readonly MatchedMeasure[], ...aid: GivenAid[]) =>
  notGivenYet(matches, MEASURES, aid).map(({ match: { measure: code, personId } }) => [code, personId]);

describe('what a household may get and does not get', () => {
  it('[S2-06] a measure that nobody gives is missing, one that a department gives is not', () => {
    const matches = [match('education-assistance'), match('visits')];
    expect(left(matches)).toHaveLength(2);
    expect(left(matches, given('visits'))).toEqual([['education-assistance', undefined]]);
  });

  it('[S2-06] help that a department reports under its own code is the same help', () => {
    expect(left([match('education-assistance')], given('boarding-subsidy'))).toEqual([]);
    expect(left([match('education-assistance')], given('book-voucher'))).toHaveLength(1);
  });

  it('[S2-06] what one child gets the other one lacks, what the household gets both have', () => {
    const both = [match('education-assistance', 'ann'), match('education-assistance', 'ben')];
    expect(left(both, given('boarding-subsidy', 'ann'))).toEqual([['education-assistance', 'ben']]);
    expect(left(both, given('boarding-subsidy'))).toEqual([]);
  });

  it('a measure that the place does not have any more is on nobody’s list', () => {
    expect(left([match('loans')])).toEqual([]);
  });
});
