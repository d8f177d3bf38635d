import { CASE_ID, FATHER, WAGE } from '../testing/given.fixture.js';
import { mergeFacts } from '@aid-chain/policy';
import { valueOrigins, type RecordedSheet } from './value-origins.rules.js';

const household = { appliedOn: '2026-01-12', residence: 'rural', members: [] } as const;
const ofCase = { household, applicationId: CASE_ID };
const sheet = (source: string, rest: Partial<RecordedSheet>): RecordedSheet => ({
  source,
  asOf: '2026-01-14',
  ...rest,
});
const NOT_WEIGHED = { counted: [], replaced: [] };
const wage = (amountFen: number) => ({ ...WAGE, amountFen });

describe('where each value of a case comes from', () => {
  it('[A-10] declared, surveyed, verified or estimated, with source, day, person and what it came in', () => {
    const deposit = { kind: 'deposit', valueFen: 500, locationRegionCode: '510683' } as const;
    const spent = {
      personId: FATHER,
      kind: 'medical',
      grossFen: 900,
      reimbursedFen: 300,
      period: WAGE.period,
    } as const;
    const origins = valueOrigins(
      [
        sheet('declaration', { asOf: '2026-01-12', incomes: [wage(1)], expenditures: [spent] }),
        sheet('survey', { version: 1, recordedBy: 'clerk', incomes: [{ ...wage(2), estimated: true }] }),
        sheet('bank-deposits', { version: 1, recordedBy: 'official', assets: [deposit], personId: FATHER }),
      ],
      [
        {
          ...{ ...spent, source: 'department:medical-insurance', asOf: '2026-01-20', confidence: 'verified' },
          row: { batchId: 'b1', rowNo: 7 },
        },
      ],
      ofCase,
      NOT_WEIGHED,
    );
    expect(origins).toMatchObject([
      {
        fact: 'income',
        value: 1,
        source: 'declaration',
        confidence: 'declared',
        applicationId: CASE_ID,
        row: null,
      },
      { fact: 'expenditure', value: 600, period: WAGE.period, source: 'declaration', personId: FATHER },
      {
        fact: 'income',
        value: 2,
        confidence: 'estimated',
        source: 'survey',
        version: 1,
        recordedBy: 'clerk',
      },
      {
        fact: 'asset',
        value: 500,
        unit: 'fen',
        personId: FATHER,
        confidence: 'verified',
        recordedBy: 'official',
      },
      {
        fact: 'expenditure',
        value: 600,
        asOf: '2026-01-20',
        row: { batchId: 'b1', rowNo: 7 },
        recordedBy: null,
      },
    ]);
    expect(origins.map(({ isReplaced }) => isReplaced)).toEqual([false, false, true, false, false]);
  });

  it('[A-10] an older value of the same source stays visible beside the one that took its place', () => {
    const tax = (version: number) => sheet('tax', { version, incomes: [wage(version)] });
    const origins = valueOrigins([tax(1), tax(2)], [], ofCase, NOT_WEIGHED);
    expect(origins.map(({ value, version, isReplaced }) => [value, version, isReplaced])).toEqual([
      [1, 1, true],
      [2, 2, false],
    ]);
  });

  it('[A-10] a value whose place another source took counts no more, unless some sum still counts it', () => {
    const sheets = [
      sheet('declaration', { incomes: [wage(1)] }),
      sheet('survey', { version: 1, incomes: [wage(2)] }),
      sheet('tax', { version: 1, incomes: [wage(3)] }),
    ];
    const [declared, surveyed, tax] = mergeFacts(household, ...sheets).incomes.map(
      (line) => ({ fact: 'income', line }) as const,
    );
    if (declared === undefined || surveyed === undefined || tax === undefined) throw new Error('three wages');
    const inPart = { fact: 'income', line: { ...surveyed.line, counts: [WAGE.period] } } as const;
    const weighed = { counted: [tax, inPart], replaced: [declared, surveyed] };
    const origins = valueOrigins(sheets, [], ofCase, weighed);
    expect(origins.map(({ source, isReplaced }) => [source, isReplaced])).toEqual([
      ['declaration', true],
      ['survey', false],
      ['tax', false],
    ]);
  });

  it('[A-10] a figure that civil affairs decided stands beside those of the sources, once', () => {
    const decided = {
      fact: 'income',
      line: { ...wage(4), source: 'resolution', asOf: '2026-01-15', confidence: 'verified' },
    } as const;
    const weighed = { counted: [decided, decided], replaced: [] };
    expect(valueOrigins([], [], ofCase, weighed)).toMatchObject([
      { value: 4, source: 'resolution', asOf: '2026-01-15', personId: FATHER, isReplaced: false },
    ]);
  });

  it('[A-10] of a report of a thousand values each is compared once, not with every other', () => {
    const incomes = Array.from({ length: 1000 }, (_, index) => ({ ...wage(index), payer: `firm-${index}` }));
    const read = jest.spyOn(JSON, 'stringify');
    const origins = valueOrigins([sheet('tax', { version: 1, incomes })], [], ofCase, NOT_WEIGHED);
    const times = read.mock.calls.length;
    read.mockRestore();
    expect(origins.filter(({ isReplaced }) => !isReplaced)).toHaveLength(1000);
    expect(times).toBeLessThan(20_000);
  });
});
