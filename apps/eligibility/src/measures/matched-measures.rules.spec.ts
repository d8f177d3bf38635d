import type { Measure, MeasureMatch } from '@aid-chain/policy';
import type { CaseEvent } from '../cases/case.state.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import {
  changesMeasures,
  daysAhead,
  isRecognisedFrom,
  isSameMatches,
  publishedMatches,
  recognisedStandings,
  standingOn,
  withUpcoming,
} from './matched-measures.rules.js';
import { nextLook } from './next-look.rules.js';

const reason = (zh: string, guarded = false) => ({ zh, en: zh, personId: null, guarded });
const match = (measure: string, more: Partial<MeasureMatch> = {}): MeasureMatch => ({
  ...{ measure, personId: null, outcome: 'may', reasons: [], remains: null, missing: [], amountFen: null },
  ...more,
});
const missing = [
  {
    kind: 'fact',
    fact: 'illness',
    personId: 'p1',
    broughtBy: ['survey'],
    textZh: '疾病诊断材料',
    textEn: 'diagnosis',
  },
] as const;
const helper = { head: { code: 'hiring-award', receiver: 'helper' } } as unknown as Measure;

describe('what other services get to know of the measures that a family may get', () => {
  it('what it may get, and what a paper would settle; not what it does not get, nor what only people can find', () => {
    const matches = [
      match('a', { personId: 'p1' }),
      match('b', { outcome: 'open', missing }),
      match('c', { outcome: 'open' }),
      match('d', { outcome: 'not' }),
    ];
    expect(publishedMatches(matches, [])).toMatchObject([
      { measure: 'a', personId: 'p1', outcome: 'may' },
      { measure: 'b', outcome: 'open', missing: [{ zh: '疾病诊断材料', en: 'diagnosis' }] },
    ]);
  });

  it('an award to an employer is no aid of the family', () => {
    expect(publishedMatches([match('hiring-award'), match('visits')], [helper])).toMatchObject([
      { measure: 'visits' },
    ]);
  });

  it('[N13] a reason of health, work or money stays where the case is: its place is taken by a general one', () => {
    const reasons = [reason('救助类别：最低生活保障——符合'), reason('患重病——符合', true)];
    const [published] = publishedMatches([match('medical-assistance', { reasons })], []);
    expect(published?.reasons.map(({ zh }) => zh)).toEqual([
      '救助类别：最低生活保障——符合',
      '其他情况符合本地规定的条件',
    ]);
  });
});

describe('what a family may get from a later day on', () => {
  const of = (measure: string, personId?: string, outcome: 'may' | 'open' = 'may') => ({
    ...{ measure, outcome, reasons: [], missing: [] },
    ...(personId === undefined ? {} : { personId }),
  });

  it('[N16] is known before with its first day, and what stays as it is stands once', () => {
    const premium = of('premium', 'p1', 'open');
    const found = withUpcoming(
      [of('costs', 'p1')],
      [
        { on: '2027-01-01', matches: [of('costs', 'p1'), premium] },
        { on: '2027-07-01', matches: [of('costs', 'p1'), premium, of('premium', 'p2')] },
      ],
    );
    expect(found).toEqual([
      of('costs', 'p1'),
      { ...premium, from: '2027-01-01' },
      { ...of('premium', 'p2'), from: '2027-07-01' },
    ]);
  });
});

describe('what was published of a family, on a later day', () => {
  const of = (measure: string, from?: string, outcome: 'may' | 'open' = 'may') => ({
    ...{ measure, outcome, reasons: [], missing: [] },
    ...(from === undefined ? {} : { from }),
  });

  it('[N16] is what would be published on that day, where nothing else has changed', () => {
    const published = [of('costs'), of('costs', '2027-01-01', 'open'), of('premium', '2027-07-01')];
    expect(standingOn(published, '2026-12-31')).toEqual(published);
    expect(standingOn(published, '2027-01-01')).toEqual([
      of('costs', undefined, 'open'),
      of('premium', '2027-07-01'),
    ]);
    expect(standingOn(published, '2027-07-01')).toEqual([of('costs', undefined, 'open'), of('premium')]);
  });

  it('[N16] is the same in another order, and another once one is gone or differs', () => {
    const both = [of('costs'), of('premium')];
    expect(isSameMatches(both, [...both].reverse())).toBe(true);
    expect(isSameMatches(both, both.slice(1))).toBe(false);
    expect(isSameMatches(both, [of('costs'), of('premium', '2027-01-01')])).toBe(false);
  });

  it('[N16] is looked at on the first day of the place, the day after a recognition ends, or within a year', () => {
    const limited = { state: { is: 'running' }, validTo: '2026-12-31' } as Recognition;
    const look = (on: string, days: readonly string[] = [], recognitions: readonly Recognition[] = []) =>
      nextLook(on, { days, recognitions, births: [] });
    expect(look('2026-11-10')).toBe('2027-11-10');
    expect(look('2026-11-10', ['2027-02-01', '2027-03-01'])).toBe('2027-02-01');
    expect(look('2026-11-10', ['2027-02-01'], [limited])).toBe('2027-01-01');
    expect(look('2027-01-05', ['2027-02-01'], [limited])).toBe('2027-02-01');
  });

  it('[N16] is looked at on the next birthday of a member: the day on which what is for an age begins or ends', () => {
    const look = (on: string, ...births: string[]) => nextLook(on, { days: [], recognitions: [], births });
    expect(look('2026-11-10', '1980-11-10', '2010-12-24')).toBe('2026-12-24');
    expect(look('2026-12-24', '2010-12-24')).toBe('2027-12-24');
    expect(look('2026-11-10', '2012-02-29')).toBe('2027-02-28');
    expect(look('2027-02-28', '2012-02-29')).toBe('2028-02-28');
  });
});

describe('when the measures of a family are matched again', () => {
  const event = (type: CaseEvent['type'], data: object = {}) => ({ events: [{ type, data } as CaseEvent] });

  it('with every decision, and with new evidence of a family that is recognised', () => {
    expect(changesMeasures(event('eligibility.household-recognised.v1'))).toBe('always');
    expect(changesMeasures(event('eligibility.application-refused.v1'))).toBe('always');
    expect(changesMeasures(event('eligibility.recognition-ended.v1'))).toBe('always');
    expect(changesMeasures(event('eligibility.step-recorded.v1', { step: 'survey' }))).toBe(
      'where-recognised',
    );
    expect(changesMeasures(event('eligibility.step-recorded.v1', { step: 'verification' }))).toBe(
      'where-recognised',
    );
    expect(changesMeasures(event('eligibility.step-recorded.v1', { step: 'opinion' }))).toBe('no');
    expect(changesMeasures(event('eligibility.contradiction-resolved.v1'))).toBe('where-recognised');
  });

  const recognition = (more: Partial<Recognition>): Recognition => ({
    ...{ recognitionId: 'r', householdId: 'h', personId: null, category: 'dibao', caseId: 'c' },
    ...{ track: 'civil-affairs', decidedOn: '2026-01-26', determinationHash: '', validFrom: '2026-02-01' },
    ...{ monthlyAmountFen: null, state: { is: 'running' } },
    ...more,
  });

  const ended = (on: string): Recognition['state'] => ({ is: 'ended', on, reasonCode: 'no-longer-met' });
  const categoriesOf = (all: readonly Recognition[]) => (on: string) =>
    recognisedStandings(all, on).map(({ category }) => category);

  it('a recognition counts from its decision to its last day, and not after it ended or was replaced', () => {
    const limited = recognition({ category: 'other-hardship', validTo: '2026-07-31' });
    const over = recognition({ category: 'monitored', state: ended('2026-01-20') });
    const categories = categoriesOf([recognition({}), limited, over]);
    expect(categories('2026-01-25')).toEqual([]);
    expect(categories('2026-01-26')).toEqual(['dibao', 'other-hardship']);
    expect(categories('2026-07-31')).toEqual(['dibao', 'other-hardship']);
    expect(categories('2026-08-01')).toEqual(['dibao']);
  });

  const dibao = recognition({ state: ended('2026-07-01') });
  const margin = recognition({ category: 'margin', decidedOn: '2026-04-10', validFrom: '2026-07-01' });

  it('[N16] an end for a later day takes nothing away before it, and what begins in its place counts from that day', () => {
    const categories = categoriesOf([dibao, margin]);
    expect(categories('2026-06-30')).toEqual(['dibao']);
    expect(categories('2026-07-01')).toEqual(['margin']);
    const anew = recognition({ decidedOn: '2026-04-10', validFrom: '2026-05-01' });
    const replaced = recognition({ state: { is: 'replaced', byCaseId: 'd', on: '2026-05-01' } });
    expect(categoriesOf([replaced, anew])('2026-04-20')).toEqual(['dibao']);
  });

  it('[N16] an end for a later day takes nothing away before it where nothing else of the household runs either', () => {
    expect(categoriesOf([dibao])('2026-06-30')).toEqual(['dibao']);
    expect(categoriesOf([dibao])('2026-07-01')).toEqual([]);
    expect(daysAhead([], [dibao], '2026-04-10')).toEqual(['2026-07-01']);
  });

  it('[N16] the days on which one begins or has just ended are looked at, with those of the place', () => {
    const days = daysAhead(['2026-09-01'], [dibao, margin], '2026-04-10');
    expect(days).toEqual(['2026-07-01', '2026-09-01']);
    expect(nextLook('2026-04-10', { days, recognitions: [dibao, margin], births: [] })).toBe('2026-07-01');
    const until = recognition({ category: 'rigid-expenditure', validTo: '2026-07-31' });
    expect(daysAhead([], [until], '2026-04-10')).toEqual(['2026-08-01']);
    expect(daysAhead([], [recognition({})], '2026-04-10')).toEqual([]);
  });

  it('new evidence counts for a household of which something begins later, and until what it has ends', () => {
    expect(isRecognisedFrom([margin], '2026-05-01')).toBe(true);
    expect(isRecognisedFrom([dibao], '2026-05-01')).toBe(true);
    expect(isRecognisedFrom([dibao], '2026-07-01')).toBe(false);
  });
});
