import type { Asset, Expenditure, FactSheet, Income } from '@aid-chain/facts';
import { decide } from '../determination/decide.js';
import type { CategoryResult } from '../categories/category-result.js';
import type { Determination } from '../determination/determination.js';
import type { Contradiction, Resolution } from '../facts/contradiction.js';
import { contradictionsOf, withCounted } from '../examination/contradictions.js';
import type { CaseFacts } from '../facts/facts.js';
import { mergeFacts } from '../facts/merge-facts.js';
import { YEAR_2025 } from './families.fixture.js';
import { demoPack } from './repository-policies.fixture.js';

const ON = '2026-01-15';
const pack = demoPack(ON);
const DECLARED_ASSETS: readonly Asset[] = [
  { kind: 'deposit', valueFen: 0, locationRegionCode: '510683' },
  { kind: 'dwelling', count: 1, locationRegionCode: '510683' },
  { kind: 'vehicle', count: 0, locationRegionCode: '510683' },
];

/** A wage of the head; the year 2025 where nothing else is stated. */
export function wage(amountFen: number, more: Partial<Income> = {}): Income {
  return { personId: 'head', kind: 'wage', itemCode: 'wage', amountFen, period: YEAR_2025, ...more };
}

export function deposit(valueFen: number, personId?: string): Asset {
  const owner = personId === undefined ? {} : { personId };
  return { kind: 'deposit', valueFen, locationRegionCode: '510683', ...owner };
}

export function bill(ownFen: number, more: Partial<Expenditure> = {}): Expenditure {
  const spent = { kind: 'medical', grossFen: ownFen, reimbursedFen: 0, period: YEAR_2025 } as const;
  return { personId: 'head', ...spent, ...more };
}

/** The declaration of the head, with no assets but a dwelling. */
export function declared(rest: Partial<FactSheet> = {}): FactSheet {
  const complete = ['head', 'spouse'].map(
    (personId) => ({ personId, labour: 'able', incomeComplete: true }) as const,
  );
  return {
    source: 'declaration',
    asOf: '2026-01-12',
    circumstances: complete,
    assets: DECLARED_ASSETS,
    ...rest,
  };
}

export function surveyed(rest: Partial<FactSheet>, version = 1): FactSheet {
  return { source: 'survey', asOf: '2026-01-14', version, ...rest };
}

/** What a queried source answered in the first report, or in a later one. */
export function answered(source: string, rest: Partial<FactSheet> = {}, version = 1): FactSheet {
  return { source, asOf: '2026-01-13', version, result: 'match', ...rest };
}

interface Known {
  readonly couple?: boolean;
  readonly resolutions?: readonly Resolution[];
}

/** The facts of a head alone, or a couple, of a village who applied on 2026-01-12. */
export function factsOf(
  sheets: readonly FactSheet[],
  { couple = false, resolutions = [] }: Known = {},
): CaseFacts {
  const members = ['head', ...(couple ? ['spouse'] : [])].map((personId) => ({
    personId,
    birthDate: '1985-05-04',
    livesTogether: { from: '2006-01-01' },
  }));
  const facts = mergeFacts({ appliedOn: '2026-01-12', residence: 'rural', members }, ...sheets);
  return { ...facts, resolutions };
}

/** What the rules come to for them on 2026-01-15. */
export function determined(sheets: readonly FactSheet[], known: Known = {}): Determination {
  return decide(factsOf(sheets, known), pack, ON);
}

/** The contradictions between the sources of these facts on 2026-01-15. */
export function contradictionsIn(facts: CaseFacts): Contradiction[] {
  return contradictionsOf(facts, pack, ON);
}

/** A decision with what comes to count by it on 2026-01-15. */
export function decidedOn(facts: CaseFacts, decision: Resolution): Resolution {
  return withCounted(decision, { facts, pack, on: ON });
}

/** Outcome of a category, with the amount of the benefit: `dibao met 226.67`. */
export function resultOf(
  determination: Determination,
  category: CategoryResult['category'] = 'dibao',
): string {
  const found = determination.categories.find((each) => each.category === category);
  const amount = found?.monthlyAmountFen ?? null;
  return `${category} ${String(found?.outcome)}${amount === null ? '' : ` ${(amount / 100).toFixed(2)}`}`;
}
