import type { Asset, FactSheet, Income } from '@aid-chain/facts';
import type { CaseFacts } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import type { HouseholdSheet } from '../facts/sheet.js';

/** An asset of a made-up family; all lie in the county of the demo. */
export type AssetItem = Omit<Asset, 'locationRegionCode'>;

/** What a spec may change of a made-up family. */
export interface FamilyOptions {
  readonly appliedOn?: string;
  readonly residence?: 'rural' | 'urban';
  readonly wageFen?: number;
  readonly circumstances?: FactSheet['circumstances'];
  readonly incomes?: readonly Income[];
  readonly assets?: readonly AssetItem[];
  readonly sheet?: Partial<FactSheet>;
}

export const YEAR_2025 = { from: '2025-01-01', to: '2025-12-31' };

export const MODEST_ASSETS: readonly AssetItem[] = [
  { kind: 'deposit', valueFen: 500_000 },
  { kind: 'dwelling', count: 1 },
  { kind: 'vehicle', count: 0 },
];

/** A family of adults p1, p2 and children from p3 on; p1 earns the wage (total of 2025), p2 nothing. */
export function household(members: number, options: FamilyOptions = {}): HouseholdSheet {
  return {
    appliedOn: options.appliedOn ?? '2026-01-12',
    residence: options.residence ?? 'rural',
    members: Array.from({ length: members }, (_, index) => ({
      personId: `p${index + 1}`,
      birthDate: index < 2 ? '1985-03-04' : '2013-05-06',
      livesTogether: { from: '2014-01-01' },
    })),
  };
}

export function declaration(options: FamilyOptions = {}): FactSheet {
  const wage: Income = {
    personId: 'p1',
    kind: 'wage',
    itemCode: 'wage',
    amountFen: options.wageFen ?? 1_800_000,
    period: YEAR_2025,
  };
  return {
    source: 'declaration',
    asOf: '2026-01-12',
    circumstances: options.circumstances ?? [
      { personId: 'p1', labour: 'able', employment: { status: 'employed' }, incomeComplete: true },
      { personId: 'p2', labour: 'able', employment: { status: 'not-working' }, incomeComplete: true },
    ],
    incomes: options.incomes ?? [wage],
    assets: (options.assets ?? MODEST_ASSETS).map((item) => ({ ...item, locationRegionCode: '510683' })),
    ...options.sheet,
  };
}

/** Facts of a family that has declared and nothing else. */
export function family(members: number, options: FamilyOptions = {}): CaseFacts {
  return mergeFacts(household(members, options), declaration(options));
}

/** The four families of the demonstration, by surname. */
export const FAMILIES = {
  li: () =>
    family(3, {
      wageFen: 12 * 150_000,
      circumstances: [
        { personId: 'p1', labour: 'able', employment: { status: 'employed' }, incomeComplete: true },
        { personId: 'p2', labour: 'weak', illness: { severe: true, chronic: false }, incomeComplete: true },
        { personId: 'p3', student: { stage: 'primary' } },
      ],
      sheet: { housing: { grade: 'D', only: true }, water: { safe: true } },
    }),
  wang: () =>
    family(4, {
      appliedOn: '2026-02-03',
      incomes: [
        {
          personId: 'p1',
          kind: 'wage',
          itemCode: 'wage',
          amountFen: 12 * 350_000,
          period: { from: '2025-02-01', to: '2026-01-31' },
        },
      ],
      sheet: { water: { safe: false } },
    }),
  zhang: () =>
    family(4, {
      wageFen: 12 * 625_000,
      circumstances: [
        { personId: 'p1', labour: 'able', employment: { status: 'unemployed', since: '2026-01-05' } },
        { personId: 'p2', labour: 'able', incomeComplete: true },
      ],
      sheet: {
        expenditures: [
          {
            personId: 'p2',
            kind: 'medical',
            grossFen: 5_000_000,
            reimbursedFen: 1_400_000,
            period: YEAR_2025,
          },
        ],
      },
    }),
  chen: (options: FamilyOptions = {}) => family(3, { wageFen: 12 * 600_000, ...options }),
  /** 陈 again, opened for review after the department's row of 2026-02-04. */
  chenAgain: () =>
    family(3, {
      appliedOn: '2026-02-06',
      incomes: [
        {
          personId: 'p1',
          kind: 'wage',
          itemCode: 'wage',
          amountFen: 12 * 600_000,
          period: { from: '2025-02-01', to: '2026-01-31' },
        },
      ],
      sheet: {
        expenditures: [
          {
            kind: 'medical',
            grossFen: 3_500_000,
            reimbursedFen: 0,
            period: { from: '2026-02-01', to: '2026-02-03' },
          },
        ],
      },
    }),
} as const;
