import type { FactSheet, Income } from '@aid-chain/facts';
import type { CareLevel } from '@aid-chain/vocabulary';
import type { CaseFacts } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { MODEST_ASSETS } from './families.fixture.js';

type Circumstance = NonNullable<FactSheet['circumstances']>[number];
type Housemate = Omit<Circumstance, 'personId'> & { readonly birthDate: string };

/** What a spec may change of an old person without income, able work or relatives. */
export interface ElderOptions {
  readonly birthDate?: string;
  readonly level?: CareLevel;
  readonly circumstance?: Omit<Circumstance, 'personId'>;
  readonly incomes?: readonly Income[];
  readonly with?: readonly Housemate[];
  readonly residence?: 'rural' | 'urban';
}

const FAILED = { able: 0, partly: 2, dependent: 5 } as const;
const ITEMS = ['eating', 'dressing', 'rising', 'toilet', 'walking', 'bathing'] as const;

/** The six items of self-care, of which the first so many are not done without help. */
export function selfCare(failed: number): NonNullable<Circumstance['selfCare']> {
  const [eating, dressing, rising, toilet, walking, bathing] = ITEMS.map((_, index) => index >= failed);
  return { eating, dressing, rising, toilet, walking, bathing } as NonNullable<Circumstance['selfCare']>;
}

/** Somebody of a village, born in 1955, who has nobody and nothing but a house; with whoever lives there, too. */
export function elder(options: ElderOptions = {}): CaseFacts {
  const { birthDate = '1955-03-01', level = 'able', circumstance = {}, incomes = [], residence } = options;
  const housemates = options.with ?? [];
  const own = { incomeComplete: true, supporters: [], selfCare: selfCare(FAILED[level]), ...circumstance };
  const livesTogether = { from: '2000-01-01' };
  const members = [
    { personId: 'elder', birthDate, livesTogether },
    ...housemates.map((each, index) => ({
      personId: `mate${String(index + 1)}`,
      birthDate: each.birthDate,
      livesTogether,
    })),
  ];
  return mergeFacts(
    { appliedOn: '2026-01-12', residence: residence ?? 'rural', members },
    {
      source: 'survey',
      asOf: '2026-01-14',
      version: 1,
      circumstances: [
        { personId: 'elder', ...own },
        ...housemates.map(({ birthDate: _, ...mate }, index) => ({
          personId: `mate${String(index + 1)}`,
          incomeComplete: true,
          ...mate,
        })),
      ],
      incomes: [...incomes],
      assets: MODEST_ASSETS.map((item) => ({ ...item, locationRegionCode: '510683' })),
    },
  );
}
