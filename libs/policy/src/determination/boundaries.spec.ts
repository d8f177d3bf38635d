import type { Expenditure, Income } from '@aid-chain/facts';
import type { CaseFacts } from '../facts/facts.js';
import { demoPack } from '../testing/repository-policies.fixture.js';
import { family, MODEST_ASSETS, YEAR_2025, type AssetItem } from '../testing/families.fixture.js';
import { decide } from './decide.js';

const ON = '2026-01-15';
const pack = demoPack(ON);

function outcomeOf(facts: CaseFacts, ruleId: string) {
  return decide(facts, pack, ON).lines.find((line) => line.ruleId === ruleId)?.outcome;
}

/** Income that no deduction touches, so that a limit can be hit to the fen. */
const rent = (amountFen: number): Income[] => [
  { personId: 'p1', kind: 'property', itemCode: 'rent', amountFen, period: YEAR_2025 },
];
const withAsset = (asset: AssetItem): AssetItem[] => [
  ...MODEST_ASSETS.filter(({ kind }) => kind !== asset.kind),
  asset,
];
const spent = (kind: Expenditure['kind'], fen: number, incomeFen: number) =>
  family(3, {
    incomes: rent(incomeFen),
    sheet: { expenditures: [{ kind, grossFen: fen + 777, reimbursedFen: 777, period: YEAR_2025 }] },
  });

interface Limit {
  readonly name: string;
  readonly ruleId: string;
  readonly limit: number;
  readonly facts: (value: number) => CaseFacts;
  readonly expected: readonly ['met' | 'not-met', 'met' | 'not-met', 'met' | 'not-met'];
}

const BELOW = ['met', 'not-met', 'not-met'] as const;
const AT_MOST = ['met', 'met', 'not-met'] as const;
const AT_LEAST = ['not-met', 'met', 'met'] as const;
const ABOVE = ['not-met', 'not-met', 'met'] as const;

const LIMITS: readonly Limit[] = [
  {
    name: 'dibao, rural: income must be below 560 yuan × 3 × 12',
    ruleId: 'dibao.income@1',
    limit: 56_000 * 3 * 12,
    facts: (fen) => family(3, { incomes: rent(fen) }),
    expected: BELOW,
  },
  {
    name: 'dibao, urban: income must be below 720 yuan × 3 × 12',
    ruleId: 'dibao.income@1',
    limit: 72_000 * 3 * 12,
    facts: (fen) => family(3, { incomes: rent(fen), residence: 'urban' }),
    expected: BELOW,
  },
  {
    name: 'margin: income must be below 1.5 × the standard',
    ruleId: 'margin.income@1',
    limit: 84_000 * 3 * 12,
    facts: (fen) => family(3, { incomes: rent(fen) }),
    expected: BELOW,
  },
  {
    name: 'deposits of at most 24 monthly standards a head',
    ruleId: 'dibao.deposit@1',
    limit: 24 * 56_000 * 3,
    facts: (fen) => family(3, { assets: withAsset({ kind: 'deposit', valueFen: fen }) }),
    expected: AT_MOST,
  },
  {
    name: 'deposits of a margin household have the same limit',
    ruleId: 'margin.deposit@1',
    limit: 24 * 56_000 * 3,
    facts: (fen) => family(3, { assets: withAsset({ kind: 'deposit', valueFen: fen }) }),
    expected: AT_MOST,
  },
  {
    name: 'one dwelling',
    ruleId: 'dibao.dwelling@1',
    limit: 1,
    facts: (count) => family(3, { assets: withAsset({ kind: 'dwelling', count }) }),
    expected: AT_MOST,
  },
  {
    name: 'the monitored line: net income below 8,500 yuan a head and year',
    ruleId: 'monitored.line@1',
    limit: 850_000 * 3,
    facts: (fen) => family(3, { incomes: rent(fen) }),
    expected: BELOW,
  },
  {
    name: '[S3-04] self-paid medical spending of 30,000 yuan and more',
    ruleId: 'monitored.ground-1.amount@1',
    limit: 3_000_000,
    facts: (fen) => spent('medical', fen, 50_000_000),
    expected: AT_LEAST,
  },
  {
    name: '[S3-04] self-paid medical spending above 20 % of the income',
    ruleId: 'monitored.ground-1.share@1',
    limit: 1_000_000,
    facts: (fen) => spent('medical', fen, 5_000_000),
    expected: ABOVE,
  },
  {
    name: '[S3-05] a loss by disaster of 50,000 yuan and more',
    ruleId: 'monitored.ground-2.amount@1',
    limit: 5_000_000,
    facts: (fen) => spent('disaster', fen, 50_000_000),
    expected: AT_LEAST,
  },
  {
    name: '[S3-05] a loss of half of the production and more',
    ruleId: 'monitored.ground-2.share@1',
    limit: 700_000,
    facts: (fen) =>
      family(3, {
        incomes: [
          { personId: 'p1', kind: 'business', itemCode: 'crops', amountFen: 700_000, period: YEAR_2025 },
        ],
        sheet: { expenditures: [{ kind: 'disaster', grossFen: fen, reimbursedFen: 0, period: YEAR_2025 }] },
      }),
    expected: AT_LEAST,
  },
  {
    name: '[S3-08] spending on education above the share of the income',
    ruleId: 'monitored.ground-5.share@1',
    limit: 1_000_000,
    facts: (fen) => spent('education', fen, 5_000_000),
    expected: ABOVE,
  },
];

describe('Every limit, one below, at it and one above', () => {
  it.each(LIMITS)('$name', ({ ruleId, limit, facts, expected }) => {
    const found = [limit - 1, limit, limit + 1].map((value) => outcomeOf(facts(value), ruleId));
    expect(found).toEqual(expected);
  });

  it('no car at all: 0 is met, 1 is not', () => {
    const cars = (count: number) => family(3, { assets: withAsset({ kind: 'vehicle', count }) });
    expect([outcomeOf(cars(0), 'dibao.vehicle@1'), outcomeOf(cars(1), 'dibao.vehicle@1')]).toEqual([
      'met',
      'not-met',
    ]);
  });
});
