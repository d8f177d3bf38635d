import type { FactSheet } from '@aid-chain/facts';
import { declaration, household, YEAR_2025 } from '../testing/families.fixture.js';
import { mergeFacts } from './merge-facts.js';

const wage = (amountFen: number) =>
  ({ personId: 'p1', kind: 'wage', itemCode: 'wage', amountFen, period: YEAR_2025 }) as const;
const sheet = (source: string, rest: Partial<FactSheet>): FactSheet => ({
  source,
  asOf: '2026-01-14',
  ...rest,
});
const deposit = (valueFen: number, personId?: string) => ({
  ...({ kind: 'deposit', valueFen, locationRegionCode: '510683' } as const),
  ...(personId === undefined ? {} : { personId }),
});
const survey = (version: number, ...assets: ReturnType<typeof deposit>[]) =>
  sheet('survey', { version, assets });
const values = (...sheets: FactSheet[]) =>
  mergeFacts(household(3), ...sheets).assets.map(({ valueFen }) => valueFen);

describe('One set of facts out of declaration, survey and verification', () => {
  it('[A-10] what every source says stands beside the others, with source, day and rank', () => {
    const surveyed = sheet('survey', { incomes: [wage(2)], version: 1 });
    const verified = sheet('tax', { incomes: [wage(3)], version: 1, result: 'exceed' });
    const { incomes, answers } = mergeFacts(household(3), declaration({ wageFen: 1 }), surveyed, verified);
    expect(incomes.map(({ amountFen, source, confidence }) => [amountFen, source, confidence])).toEqual([
      [1, 'declaration', 'declared'],
      [2, 'survey', 'surveyed'],
      [3, 'tax', 'verified'],
    ]);
    expect(answers).toEqual([{ source: 'tax', asOf: '2026-01-14', version: 1, result: 'exceed' }]);
  });

  it('no data changes nothing: an empty report leaves every declared fact as it was', () => {
    const declared = mergeFacts(household(3), declaration());
    expect(mergeFacts(household(3), declaration(), sheet('tax', {}))).toEqual(declared);
    const empty = sheet('tax', { incomes: [], assets: [], circumstances: [] });
    expect(mergeFacts(household(3), declaration(), undefined, empty)).toEqual(declared);
  });

  it('[L-27] a survey that states the stage alone leaves the school of the same stage, and of no other', () => {
    const of = (source: string, student: { stage: 'junior' | 'senior'; school?: string }) =>
      sheet(source, {
        circumstances: [
          {
            ...({ personId: 'p3', illness: { severe: false, chronic: false }, labour: 'none' } as const),
            ...({ employment: { status: 'student' }, incomeComplete: true, student } as const),
          },
        ],
      });
    const filed = of('declaration', { stage: 'junior', school: '示范中学' });
    const known = (...sheets: FactSheet[]) => {
      const { student } = mergeFacts(household(3), ...sheets).persons[2] ?? {};
      return student?.state === 'known' ? student.value : undefined;
    };
    expect(known(filed, of('survey', { stage: 'junior' }))).toEqual({ stage: 'junior', school: '示范中学' });
    expect(known(filed, of('survey', { stage: 'senior' }))).toEqual({ stage: 'senior' });
    const moved = { stage: 'junior', school: '第二中学' } as const;
    expect(known(filed, of('survey', moved))).toEqual(moved);
  });

  it('a newer inquiry of a source takes the place of its older one on its days, and leaves the rest', () => {
    const january = { ...wage(9), period: { from: '2025-01-01', to: '2025-01-31' } };
    const first = sheet('tax', { incomes: [wage(1)], version: 1 });
    const second = sheet('tax', { incomes: [january], version: 2 });
    expect(mergeFacts(household(3), second, first).incomes).toMatchObject([
      { amountFen: 1, counts: [{ from: '2025-02-01', to: '2025-12-31' }] },
      { amountFen: 9 },
    ]);
    const noData = sheet('tax', { result: 'no-data', version: 2 });
    expect(mergeFacts(household(3), first, noData).incomes).toMatchObject([{ amountFen: 1 }]);
  });

  it('a newer inquiry that writes payer, issuer or number in other letters speaks of the same thing', () => {
    const of = (version: number, payer: string, issuer: string, billNo: string) =>
      sheet('tax', {
        incomes: [{ ...wage(version), payer }],
        expenditures: [
          { kind: 'medical', grossFen: version, reimbursedFen: 0, period: YEAR_2025, issuer, billNo },
        ],
        version,
      });
    const first = of(1, 'firm-a', 'hospital-a', 'no-1');
    const { incomes, expenditures } = mergeFacts(household(3), of(2, 'Firm-A', 'HOSPITAL-A', 'NO-1'), first);
    expect([incomes.map(({ amountFen }) => amountFen), expenditures.map(({ grossFen }) => grossFen)]).toEqual(
      [[2], [2]],
    );
  });

  it('an account belongs to the member whom the bank was asked about', () => {
    const { assets } = mergeFacts(
      household(3),
      sheet('bank-deposits', { personId: 'p2', assets: [deposit(7)] }),
    );
    expect(assets).toMatchObject([{ personId: 'p2', valueFen: 7 }]);
  });

  it('an answer is taken back by a later answer, not by an inquiry that failed or found nothing', () => {
    const found = sheet('tax', { result: 'exceed', version: 1 });
    const later = (result: FactSheet['result']) =>
      mergeFacts(household(3), found, sheet('tax', { result, version: 2 })).answers?.map(
        (each) => each.result,
      );
    expect([later('match'), later('no-data'), later('unreachable')]).toEqual([
      ['match'],
      ['exceed'],
      ['exceed'],
    ]);
  });

  it('an answer about the household is about every member: no earlier silence stays open beside it', () => {
    const found = { kind: 'deposit', valueFen: 500_000, locationRegionCode: '510683' } as const;
    const silent = (version: number, result: FactSheet['result'] = 'unreachable') =>
      ['p1', 'p2'].map((personId) => sheet('bank-deposits', { personId, result, version }));
    const match = (version: number) => sheet('bank-deposits', { result: 'match', assets: [found], version });
    const of = (...sheets: FactSheet[]) =>
      mergeFacts(household(3), ...sheets).answers?.map(({ personId, result }) => [personId, result]);
    const whole = [[undefined, 'match']];
    expect(of(...silent(1), match(2))).toEqual(whole);
    expect(of(...silent(1, 'not-asked'), match(2))).toEqual(whole);
    expect(of(match(1), ...silent(2))).toEqual(whole);
    expect(of(...silent(1, 'exceed'), match(2))).toEqual(whole);
    expect(of(match(1), ...silent(2, 'exceed'))).toHaveLength(3);
    const beside = of(match(1), ...silent(1));
    expect(beside).toEqual(expect.arrayContaining([...whole, ['p1', 'unreachable'], ['p2', 'unreachable']]));
  });

  it('a failed inquiry about the household takes no answer about a member back', () => {
    const about = sheet('tax', { personId: 'p1', result: 'match', version: 1 });
    const failed = sheet('tax', { result: 'unreachable', version: 2 });
    expect(mergeFacts(household(3), about, failed).answers?.map(({ result }) => result)).toEqual([
      'match',
      'unreachable',
    ]);
  });

  it('a later inquiry about an owner takes the place of an earlier one about them, and one about the household of all', () => {
    const owned = [deposit(250_000, 'p1'), deposit(250_000, 'p2')];
    expect(values(survey(2, deposit(500_000)), survey(1, ...owned))).toEqual([500_000]);
    expect(values(survey(1, ...owned), survey(2, deposit(100, 'p1')))).toEqual([250_000, 100]);
  });

  it('what a source states again carries the first survey or report that stated just this, in any order', () => {
    const of = (version: number, ...fen: number[]) =>
      sheet('tax', { version, incomes: fen.map(wage), result: 'match' });
    const firsts = (...sheets: FactSheet[]) =>
      mergeFacts(household(3), ...sheets).incomes.map(({ version, firstVersion }) => [version, firstVersion]);
    expect(firsts(of(1, 300), of(3, 300))).toEqual([[3, 1]]);
    expect(firsts(of(3, 300), of(1, 300))).toEqual([[3, 1]]);
    expect(firsts(of(1, 300), of(2, 400))).toEqual([[2, undefined]]);
    expect(mergeFacts(household(3), of(1, 300), of(2, 400)).answers).toMatchObject([
      { version: 2, firstVersion: 1 },
    ]);
  });

  it('circumstances and housing are replaced field by field', () => {
    const surveyed = sheet('survey', {
      circumstances: [{ personId: 'p2', labour: 'none' }],
      housing: { only: true },
    });
    const facts = mergeFacts(household(3), declaration({ sheet: { housing: { grade: 'D' } } }), surveyed);
    const person = facts.persons.find((p) => p.personId === 'p2');
    expect(person?.labour).toMatchObject({ value: 'none', confidence: 'surveyed' });
    expect(person?.incomeComplete).toMatchObject({ value: true, confidence: 'declared' });
    expect(facts.housing).toMatchObject({ value: { grade: 'D', only: true } });
  });

  it('what nobody says is unknown', () => {
    const facts = mergeFacts(household(3), undefined);
    expect(facts.housing).toEqual({ state: 'unknown' });
    expect(facts.persons[0]?.labour).toEqual({ state: 'unknown' });
  });
});
