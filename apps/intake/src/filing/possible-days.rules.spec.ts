import { idNumber } from '@aid-chain/testing';
import { declarationFaults } from './declaration.rules.js';
import type { FilingTerms } from './possible-days.rules.js';

const TODAY = '2026-01-12';
const TERMS: Required<FilingTerms> = {
  receivedDaysBack: 60,
  reviewerDaysBack: 366,
  authorisationMonths: 12,
  authorisationTexts: (day) => [day < '2026-01-01' ? 'authorisation-2025' : 'authorisation-2026'],
  evidenceMonthsBack: 60,
  incomeDaysAhead: 31,
  expenditureDaysAhead: 366,
};

const head = {
  ref: 'm1',
  relation: 'head',
  name: '试甲',
  idNumber: idNumber(7, { birthDate: '1985-05-04' }),
  livesTogether: { from: '2006-01-01' },
};

const faults = (changes: object): string[] =>
  declarationFaults(
    { categoriesRequested: ['dibao'], receivedOn: TODAY, members: [head], ...changes },
    TODAY,
    TERMS,
  ).map(({ code, path }) => `${code} ${path}`);

const employed = (since: string): string[] =>
  faults({ members: [{ ...head, circumstance: { employment: { status: 'unemployed', since } } }] });

const withMember = (member: object): string[] =>
  faults({ members: [head, { ref: 'm2', relation: 'child', ...member }] });
const numbered = (birthDate: string) => ({
  idNumber: idNumber(1, { birthDate }),
  livesTogether: { from: birthDate },
});
const unnumbered = (birthDate: string) => ({
  noIdReasonCode: 'lost',
  sex: 'male',
  registerRegionCode: '510683',
  birthDate,
  livesTogether: { from: '2026-01-01' },
});

describe('Days of birth', () => {
  it.each([
    ['2099-01-01', 'DATE_IN_FUTURE'],
    ['2026-01-13', 'DATE_IN_FUTURE'],
    ['1800-06-01', 'DATE_TOO_EARLY'],
    ['1899-12-31', 'DATE_TOO_EARLY'],
  ])('a member born on %s by the ID number is refused, as by the stated birth date', (birthDate, code) => {
    expect(withMember(numbered(birthDate))).toContain(`${code} /members/1/idNumber`);
    expect(withMember(unnumbered(birthDate))).toContain(`${code} /members/1/birthDate`);
  });

  it.each(['2026-01-12', '1900-01-01'])('a member born on %s is taken', (birthDate) => {
    expect(withMember(numbered(birthDate))).toEqual([]);
  });
});

describe('The day of receipt', () => {
  it.each([
    ['2025-11-13', undefined, []],
    ['2025-11-12', undefined, ['RECEIVED_TOO_LONG_AGO /receivedOn']],
    ['1990-01-01', undefined, ['RECEIVED_TOO_LONG_AGO /receivedOn']],
    ['2025-11-12', 'paper-entered-later', []],
    ['2025-01-11', 'paper-entered-later', []],
    ['2025-01-10', 'paper-entered-later', ['DATE_TOO_EARLY /receivedOn']],
    ['1800-01-01', 'paper-entered-later', ['DATE_TOO_EARLY /receivedOn']],
  ])('received on %s, reason %s: %j', (receivedOn, lateReceiptReason, expected) => {
    expect(faults({ receivedOn, lateReceiptReason })).toEqual(expected);
  });

  it.each([
    ['2025-01-12', []],
    ['2025-01-11', ['AUTHORISATION_EXPIRED /authorisations/0/signedOn']],
    ['1900-01-01', ['AUTHORISATION_EXPIRED /authorisations/0/signedOn']],
  ])('an authorisation signed on %s: %j', (signedOn, expected) => {
    expect(faults({ authorisations: [{ memberRef: 'm1', signedOn }] })).toEqual(expected);
  });

  it.each([
    ['authorisation-2026', '2026-01-12', []],
    ['authorisation-2025', '2025-12-31', []],
    ['xyz', '2026-01-12', ['AUTHORISATION_TEXT_NOT_VALID /authorisations/0/textVersion']],
    ['authorisation-2025', '2026-01-12', ['AUTHORISATION_TEXT_NOT_VALID /authorisations/0/textVersion']],
    ['authorisation-2026', '2025-12-31', ['AUTHORISATION_TEXT_NOT_VALID /authorisations/0/textVersion']],
  ])('[S0-20] an authorisation of the text %s, signed on %s: %j', (textVersion, signedOn, expected) => {
    expect(faults({ authorisations: [{ memberRef: 'm1', textVersion, signedOn }] })).toEqual(expected);
  });
});

describe('The days of income and spending', () => {
  const income = (from: string, to: string) => ({
    memberRef: 'm1',
    kind: 'wage',
    amountFen: 1,
    period: { from, to },
  });
  const spending = (from: string, to: string) => ({ kind: 'education', grossFen: 1, period: { from, to } });

  it.each([
    ['1800-01-01', '2100-12-31'],
    ['2027-01-01', '2027-12-31'],
    ['2030-01-01', '2030-01-01'],
    ['2020-12-31', '2021-01-31'],
    ['2026-01-01', '2026-02-13'],
  ])('an income of %s to %s is refused', (from, to) => {
    expect(faults({ incomes: [income(from, to)] })).toEqual(['PERIOD_OUT_OF_RANGE /incomes/0/period']);
  });

  it.each([
    ['2021-01-12', '2021-12-31'],
    ['2024-01-01', '2024-12-31'],
    ['2026-01-01', '2026-01-31'],
  ])('an income of %s to %s is taken', (from, to) => {
    expect(faults({ incomes: [income(from, to)] })).toEqual([]);
  });

  it('fees of a school year that goes on are taken, those of 2030 are not', () => {
    expect(faults({ expenditures: [spending('2025-09-01', '2026-08-31')] })).toEqual([]);
    expect(faults({ expenditures: [spending('2030-01-01', '2030-01-01')] })).toEqual([
      'PERIOD_OUT_OF_RANGE /expenditures/0/period',
    ]);
  });

  it('amounts that together are beyond a billion yuan are refused, up to it they are taken', () => {
    const of = (amountFen: number) => ({ ...income('2025-01-01', '2025-12-31'), amountFen });
    const most = Array.from({ length: 10 }, (_, i) => ({ ...of(10_000_000_000), payer: `employer-${i}` }));
    expect(faults({ incomes: most })).toEqual([]);
    expect(faults({ incomes: [...most, of(1)] })).toEqual(['SUM_TOO_LARGE /incomes']);
  });
});

describe('How long a member lives with the family', () => {
  const adult = { idNumber: idNumber(9, { birthDate: '1990-03-05' }) };
  const stay = (livesTogether: object) =>
    withMember({ ...adult, livesTogether: { from: '2015-01-01', ...livesTogether } });

  it.each([
    [
      'left on a day to come',
      { to: '2026-12-31', reasonOut: 'moved-out' },
      'DATE_IN_FUTURE /members/1/livesTogether/to',
    ],
    [
      'lives there from a day to come',
      { from: '2027-01-01' },
      'DATE_IN_FUTURE /members/1/livesTogether/from',
    ],
    [
      'lived there before the birth',
      { from: '1990-02-28' },
      'LIVES_TOGETHER_BEFORE_BIRTH /members/1/livesTogether/from',
    ],
    ['left without a reason', { to: '2025-01-01' }, 'LEFT_WITHOUT_REASON /members/1/livesTogether'],
    [
      'in prison since a day that nobody states',
      { reasonOut: 'prison' },
      'LEFT_WITHOUT_DAY /members/1/livesTogether',
    ],
    [
      'dead since a day that nobody states',
      { reasonOut: 'died' },
      'LEFT_WITHOUT_DAY /members/1/livesTogether',
    ],
  ])('[S0-04] %s: refused', (_case, livesTogether, fault) => {
    expect(stay(livesTogether)).toEqual([fault]);
  });

  it.each([
    ['in the month of the birth, as the register keeps it', { from: '1990-03-01' }],
    ['works away, with no day', { reasonOut: 'work-away' }],
    ['works away since a day', { to: '2024-03-01', reasonOut: 'work-away' }],
    ['in prison since a day', { to: '2024-03-01', reasonOut: 'prison' }],
  ])('%s: taken', (_case, livesTogether) => {
    expect(stay(livesTogether)).toEqual([]);
  });

  it.each([
    [{ from: '2027-01-01' }, 'DATE_IN_FUTURE /members/0/livesTogether/from'],
    [{ from: '2006-01-01', to: '2025-06-01', reasonOut: 'died' }, 'HEAD_LIVES_ELSEWHERE /members/0'],
    [{ from: '2006-01-01', to: '2025-06-01', reasonOut: 'moved-out' }, 'HEAD_LIVES_ELSEWHERE /members/0'],
  ])('a head with %j is refused', (livesTogether, fault) => {
    expect(faults({ members: [{ ...head, livesTogether }] })).toEqual([fault]);
  });

  it('a head who works away stays the head', () => {
    const livesTogether = { from: '2006-01-01', to: '2024-03-01', reasonOut: 'work-away' };
    expect(faults({ members: [{ ...head, livesTogether }] })).toEqual([]);
  });
});

describe('since when a member is at work or out of it', () => {
  it.each([
    ['a day to come', '2099-01-01', ['DATE_IN_FUTURE /members/0/circumstance/employment/since']],
    ['before the birth', '1985-05-03', ['EMPLOYMENT_BEFORE_BIRTH /members/0/circumstance/employment/since']],
    ['today', TODAY, []],
  ])('[S0-04] %s', (_title, since, expected) => {
    expect(employed(since)).toEqual(expected);
  });
});
