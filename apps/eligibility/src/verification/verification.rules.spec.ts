import type { Fault } from '@aid-chain/kernel';
import type { CaseState } from '../cases/case.state.js';
import {
  CHILD,
  codeOf,
  FATHER,
  gathered,
  MOTHER,
  must,
  NOBODY,
  opened,
  PERSONS,
  POSITIONS,
  WAGE,
} from '../testing/given.fixture.js';
import type { SourceAnswer } from '../found-facts/source-answers.rules.js';
import { recordReport, type ReportContext } from './verification.rules.js';

const SCOPE = ['household-register', 'tax', 'bank-deposits'];
const context: ReportContext = {
  today: '2026-01-13',
  staffCode: 'S-9',
  declaredRelatives: NOBODY,
  missing: [],
  memberIds: PERSONS,
  positions: POSITIONS,
  births: new Map(),
  namesInside: [],
  knownSupporters: [],
  range: undefined,
  adults: [FATHER, MOTHER],
  adultsToday: [FATHER, MOTHER],
  scope: SCOPE,
  earlier: [],
  consentFrom: undefined,
};
const wage: SourceAnswer = {
  sourceCode: 'tax',
  personId: FATHER,
  result: 'match',
  facts: { incomes: [WAGE] },
};
const NO_DATA = { result: 'no-data', facts: {} } as const;
const register: SourceAnswer = { sourceCode: 'household-register', result: 'match', facts: {} };
const noWage: SourceAnswer = { sourceCode: 'tax', personId: MOTHER, ...NO_DATA };
const noDeposits: SourceAnswer = { sourceCode: 'bank-deposits', ...NO_DATA };
/** A report in which nobody is forgotten. */
const WHOLE = [register, wage, noWage, noDeposits];

describe('the verification report', () => {
  it('[S0-05] is recorded once verification was requested', () => {
    const { state, events } = must(report(opened().state));
    expect(state.verification).toEqual({ is: 'reported', version: 1, on: '2026-01-13' });
    expect(events[0]?.data).toMatchObject({
      step: 'verification',
      outcomeCode: 'reported',
      on: '2026-01-13',
    });
    expect(events[0]?.data).not.toHaveProperty('track');
  });

  it('[S0-20] is refused while an adult has not signed, also one who joined the household since', () => {
    const waiting = opened({ verification: { is: 'authorisation-missing', missing: [MOTHER] } }).state;
    expect(codeOf(report(waiting))).toBe('AUTHORISATION_MISSING');
    expect(codeOf(report(opened().state, WHOLE, { missing: [MOTHER] }))).toBe('AUTHORISATION_MISSING');
  });

  it('[S0-05] is not recorded by an official to whom the family declared to be related, by whatever spelling', () => {
    const related = report(opened().state, WHOLE, { declaredRelatives: new Set(['s-9']) });
    expect(related).toMatchObject({ refusal: { code: 'CLOSE_RELATIVE', params: { staffCodes: 'S-9' } } });
  });

  it('a second report is a new version until the opinion, then it is refused', () => {
    const second = must(report(gathered(), WHOLE, { today: '2026-01-14' }, '2026-01-14'));
    expect(second.state.verification).toEqual({ is: 'reported', version: 2, on: '2026-01-14' });
    const opinion = { by: 'r', on: '2026-01-15', determinationHash: 'h' };
    const file: CaseState = {
      ...gathered(),
      tracks: { ...gathered().tracks, 'civil-affairs': { is: 'awaiting-publicity', opinion } },
    };
    expect(codeOf(report(file, WHOLE, { today: '2026-01-15' }, '2026-01-15'))).toBe('OPINION_ALREADY_GIVEN');
  });

  it('[S0-05] of a day before an adult joined leaves that adult to a later one, which is of that adult alone', () => {
    const alone = { adults: [FATHER], adultsToday: [FATHER, MOTHER] };
    const { state } = must(report(opened().state, [register, wage, noDeposits], alone));
    const supplementary = { version: 1, on: '2026-01-13', persons: [MOTHER] };
    expect(state.verification).toEqual({ is: 'requested', on: '2026-01-13', supplementary });
    const earlier = [{ sources: [register, wage, noDeposits], adults: [FATHER] }];
    const mothers = [register, noWage, noDeposits].map((source) => ({ ...source, personId: MOTHER }));
    const second = must(report(state, mothers, { earlier, today: '2026-01-14' }, '2026-01-14'));
    expect(second.state.verification).toEqual({ is: 'reported', version: 2, on: '2026-01-14' });
    expect(faultsOf([noWage], { earlier })).toEqual(
      Array.from({ length: 2 }, () => 'SOURCE_NOT_ACCOUNTED /sources'),
    );
  });

  it('is dated between the acceptance and today, a later version not before the earlier one', () => {
    expect(codeOf(report(opened().state, WHOLE, {}, '2026-01-11'))).toBe('STEP_DATE_TOO_EARLY');
    expect(codeOf(report(opened().state, WHOLE, {}, '2026-01-12'))).toBe('not refused');
    expect(codeOf(report(opened().state, WHOLE, {}, '2026-01-14'))).toBe('STEP_DATE_AFTER_TODAY');
    expect(codeOf(report(gathered(), WHOLE, {}, '2026-01-12'))).toBe('STEP_DATE_TOO_EARLY');
  });
});

describe('a verification accounts for everybody and every source', () => {
  it('[S0-05] [L-11] one that asked nobody is refused, and the answer names each source that is missing', () => {
    expect(report(opened().state, [])).toMatchObject({ refusal: { code: 'REPORT_ASKED_NOBODY' } });
    expect(faultsOf([])).toEqual(SCOPE.map(() => 'SOURCE_NOT_ACCOUNTED /sources'));
    const notAsked = SCOPE.map((sourceCode): SourceAnswer => ({
      sourceCode,
      result: 'not-asked',
      reasonCode: 'not-connected',
      facts: {},
    }));
    expect(codeOf(report(opened().state, notAsked))).toBe('REPORT_ASKED_NOBODY');
  });

  it('[S0-05] a source of which one adult is missing is named with the place of that adult in the family, not with an id', () => {
    const lacking = report(opened().state, [register, wage, noDeposits]);
    expect(lacking).toMatchObject({
      refusal: {
        code: 'SOURCE_NOT_ACCOUNTED',
        params: { source: 'tax 纳税', count: 1, personsZh: '配偶', personsEn: 'the spouse' },
      },
    });
    expect(JSON.stringify(lacking)).not.toContain(MOTHER);
    const deposits: SourceAnswer = { ...noDeposits, personId: FATHER };
    expect(faultsOf([register, wage, deposits])).toHaveLength(2);
  });

  it('[S0-05] an entry without a person stands for the adults who have none of their own; children need not be asked about', () => {
    expect(faultsOf([register, wage, { sourceCode: 'tax', ...NO_DATA }, noDeposits])).toEqual([]);
  });

  it('[L-11] a source that gave no answer or was not asked is accounted for with a reason, not without one', () => {
    for (const result of ['unreachable', 'not-asked'] as const) {
      const gap: SourceAnswer = { sourceCode: 'bank-deposits', result, facts: {} };
      expect(faultsOf([register, wage, noWage, gap])).toEqual([
        'SOURCE_REASON_MISSING /sources/3/reasonCode',
      ]);
      expect(faultsOf([register, wage, noWage, { ...gap, reasonCode: 'timed-out' }])).toEqual([]);
    }
    expect(faultsOf([{ ...register, reasonCode: 'timed-out' }, wage, noWage, noDeposits])).toEqual([
      'SOURCE_REASON_WITHOUT_GAP /sources/0/reasonCode',
    ]);
  });

  it('a second report adds to the first; for who joined the household since, every source is missing', () => {
    const first = { sources: WHOLE, adults: [FATHER, MOTHER] };
    const more: SourceAnswer = { ...noDeposits, result: 'match', personId: FATHER };
    expect(faultsOf([more], { earlier: [first] })).toEqual([]);
    expect(faultsOf([more], { earlier: [first], adults: [FATHER, MOTHER, CHILD] })).toHaveLength(3);
  });

  it('a source outside the place’s scope is refused with the list; the same one twice for one person is refused', () => {
    const outside: SourceAnswer = { sourceCode: 'non-bank-payment', ...NO_DATA };
    expect(report(opened().state, [...WHOLE, outside])).toMatchObject({
      refusal: {
        code: 'SOURCE_NOT_IN_SCOPE',
        params: {
          scope:
            'household-register 户籍 (household register), tax 纳税, bank-deposits 银行存款 (bank deposits)',
        },
      },
    });
    expect(faultsOf([...WHOLE, { sourceCode: 'taxes', ...NO_DATA }])).toEqual([
      'SOURCE_NOT_IN_SCOPE /sources/4/sourceCode',
    ]);
    expect(faultsOf([...WHOLE, wage])).toEqual(['SOURCE_TWICE /sources/4']);
    expect(faultsOf([...WHOLE, noDeposits])).toEqual(['SOURCE_TWICE /sources/4']);
  });
});

describe('what a queried source answers', () => {
  it('"no data" brings no facts: with facts it is refused, alone it is reported as no-data', () => {
    const silent = [register, { ...wage, ...NO_DATA }, noWage, noDeposits];
    expect(must(report(opened().state, silent)).events[0]?.data).toMatchObject({ outcomeCode: 'no-data' });
    const facts = { incomes: [{ ...WAGE, personId: MOTHER }] };
    expect(report(opened().state, [register, wage, { ...noWage, facts }, noDeposits])).toMatchObject({
      refusal: { code: 'NO_DATA_WITH_FACTS', faults: [{ code: 'NO_DATA_WITH_FACTS', path: '/sources/2' }] },
    });
  });

  it('"more than declared" without an amount is taken of a bank, which leaves deposits open; of the household register it states nothing', () => {
    const exceed = { result: 'exceed', facts: {} } as const;
    expect(faultsOf([register, wage, noWage, { ...noDeposits, ...exceed }])).toEqual([]);
    expect(faultsOf([{ ...register, ...exceed }, wage, noWage, noDeposits])).toEqual([
      'EXCEED_OF_NOTHING /sources/0/result',
    ]);
  });

  it('speaks of members of the household only, and of the one who was asked about', () => {
    const stranger: SourceAnswer = { sourceCode: 'tax', personId: 'x', result: 'match', facts: {} };
    expect(faultsOf([...WHOLE, stranger])).toEqual(['PERSON_NOT_IN_HOUSEHOLD /sources/4/personId']);
    const of = (personId: string) =>
      faultsOf([register, { ...wage, facts: { incomes: [{ ...WAGE, personId }] } }, noWage, noDeposits]);
    expect(of('x')).toEqual(['PERSON_NOT_IN_HOUSEHOLD /sources/1/incomes/0/personId']);
    expect(of(MOTHER)).toEqual(['SOURCE_PERSON_DIFFERS /sources/1/incomes/0/personId']);
  });

  it.each([
    ['the wage of 2030', { from: '2030-01-01', to: '2030-12-31' }, ['FACT_IN_FUTURE']],
    ['the wage of this month', { from: '2026-01-01', to: '2026-01-31' }, []],
    ['the wage to the day after this month', { from: '2025-01-01', to: '2026-02-01' }, ['FACT_IN_FUTURE']],
  ])('%s in January 2026', (_, period, codes) => {
    const found = { ...wage, facts: { incomes: [{ ...WAGE, period }] } };
    expect(faultsOf([register, found, noWage, noDeposits])).toEqual(
      codes.map((code) => `${code} /sources/1/incomes/0/period/to`),
    );
  });

  it('a wage lies in the days that a filing has, as the place sets them, with one code for too early and too late', () => {
    const range = {
      from: '2021-01-12',
      incomeTo: '2026-02-13',
      expenditureTo: '2027-01-14',
      billTo: '2026-02-01',
    };
    const of = (from: string, to: string) => {
      const found = { ...wage, facts: { incomes: [{ ...WAGE, period: { from, to } }] } };
      return faultsOf([register, found, noWage, noDeposits], { range });
    };
    expect(of('2026-01-01', '2026-01-31')).toEqual([]);
    for (const [from, to] of [
      ['2030-01-01', '2030-12-31'],
      ['2020-01-01', '2020-12-31'],
    ] as const) {
      expect(of(from, to)).toEqual(['PERIOD_OUT_OF_RANGE /sources/1/incomes/0/period']);
    }
  });

  it('facts lie inside the months that the source was asked about', () => {
    const asked = (from: string, to: string) =>
      faultsOf([register, { ...wage, period: { from, to } }, noWage, noDeposits]);
    expect(asked('2025-01-01', '2025-12-31')).toEqual([]);
    expect(asked('2025-02-01', '2026-01-31')).toEqual(['FACT_OUTSIDE_PERIOD /sources/1/incomes/0/period']);
    expect(asked('2025-01-01', '2026-12-31')).toEqual(['FACT_IN_FUTURE /sources/1/period/to']);
    expect(asked('2025-12-31', '2025-01-01')).toContain('PERIOD_REVERSED /sources/1/period');
  });

  it('all faults of a report come in one answer, and the corrected one is taken', () => {
    const bad = [{ ...register, result: 'exceed' }, wage, { ...noWage, personId: 'x' }, noDeposits] as const;
    expect(report(opened().state, bad)).toMatchObject({
      refusal: { code: 'VALIDATION_FAILED', params: { count: 3 } },
    });
    expect(codeOf(report(opened().state))).toBe('not refused');
  });
});

function report(
  file: CaseState,
  sources: readonly SourceAnswer[] = WHOLE,
  changes: Partial<ReportContext> = {},
  on = '2026-01-13',
) {
  return recordReport(file, { on, sources, supporters: [] }, { ...context, ...changes });
}

function faultsOf(sources: readonly SourceAnswer[], changes: Partial<ReportContext> = {}): string[] {
  const reported = report(opened().state, sources, changes);
  const faults: readonly Fault[] = reported.ok ? [] : (reported.refusal.faults ?? []);
  return faults.map(({ code, path }) => `${code} ${path}`);
}
