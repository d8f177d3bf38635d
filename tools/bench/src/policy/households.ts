import type { Asset, Expenditure, FactSheet, Income } from '@aid-chain/facts';
import { mergeFacts, type CaseFacts, type HouseholdSheet } from '@aid-chain/policy';

/** Numbers from a seed: the same households on every machine and in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What is decided: a family of whom everything is known, and the same in plain numbers for the baseline. */
export interface BenchHousehold {
  readonly facts: CaseFacts;
  readonly numbers: HouseholdNumbers;
}

export interface HouseholdNumbers {
  readonly members: number;
  readonly wageFen: number;
  readonly rentFen: number;
  readonly cropsFen: number;
  readonly aidFen: number;
  readonly depositFen: number;
  readonly dwellings: number;
  readonly vehicles: number;
  readonly medicalFen: number;
  readonly educationFen: number;
}

export const APPLIED_ON = '2026-08-03';
export const DECIDED_ON = '2026-08-10';
/** The twelve whole months before the application. */
const WINDOW = { from: '2025-08-01', to: '2026-07-31' };
const COUNTY = '510683';

/** Rural families of one to six members around the limits, of the sample's county. */
export function households(count: number, seed = 18): readonly BenchHousehold[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => {
    const numbers = household(random);
    const { household: of, sheet } = statedBy(numbers, personsOf(numbers));
    return { numbers, facts: mergeFacts(of, sheet) };
  });
}

/** The same families in plain numbers, one after the other without an end. */
export function* householdNumbers(seed = 18): Generator<HouseholdNumbers, never> {
  const random = seeded(seed);
  for (;;) yield household(random);
}

const personsOf = ({ members }: HouseholdNumbers): string[] =>
  Array.from({ length: members }, (_, index) => `p${String(index + 1)}`);

function household(random: (below: number) => number): HouseholdNumbers {
  return {
    members: 1 + Math.min(random(4), random(6)),
    wageFen: random(4) === 0 ? 0 : random(random(4) === 0 ? 40_000_000 : 5_000_000),
    rentFen: random(3) === 0 ? random(1_000_000) : 0,
    cropsFen: random(2) === 0 ? random(1_500_000) : 0,
    aidFen: random(4) === 0 ? random(600_000) : 0,
    depositFen: random(5) === 0 ? random(8_000_000) : random(1_000_000),
    dwellings: random(12) === 0 ? 2 : 1,
    vehicles: random(15) === 0 ? 1 : 0,
    medicalFen: random(5) === 0 ? random(4_500_000) : 0,
    educationFen: random(5) === 0 ? random(1_200_000) : 0,
  };
}

/** A family as the register has it and as it declares what it has. @param persons an id for each member */
export function statedBy(
  numbers: HouseholdNumbers,
  persons: readonly string[],
): { readonly household: HouseholdSheet; readonly sheet: FactSheet } {
  const members = persons.map((personId, index) => ({
    personId,
    relation: index === 0 ? ('head' as const) : index === 1 ? ('spouse' as const) : ('child' as const),
    birthDate: isAdult(index) ? '1985-03-04' : '2013-05-06',
    livesTogether: { from: '2014-01-01' },
  }));
  return {
    household: { appliedOn: APPLIED_ON, residence: 'rural', members },
    sheet: sheetOf(numbers, persons),
  };
}

const isAdult = (index: number): boolean => index < 2;

function sheetOf(numbers: HouseholdNumbers, persons: readonly string[]): FactSheet {
  const [head = ''] = persons;
  const income = (kind: Income['kind'], itemCode: Income['itemCode'], amountFen: number): Income => ({
    ...{ personId: head, kind, itemCode, amountFen, period: WINDOW },
  });
  const bill = (kind: Expenditure['kind'], grossFen: number): Expenditure => ({
    ...{ personId: head, kind, grossFen, reimbursedFen: 0, period: WINDOW },
  });
  return {
    source: 'declaration',
    asOf: APPLIED_ON,
    circumstances: persons.map((personId, index) =>
      isAdult(index)
        ? { personId, labour: 'able', incomeComplete: true }
        : { personId, student: { stage: 'primary' } },
    ),
    incomes: [
      income('wage', 'wage', numbers.wageFen),
      income('property', 'rent', numbers.rentFen),
      income('business', 'crops', numbers.cropsFen),
      income('transfer', 'social-assistance', numbers.aidFen),
    ].filter(({ amountFen }) => amountFen > 0),
    expenditures: [bill('medical', numbers.medicalFen), bill('education', numbers.educationFen)].filter(
      ({ grossFen }) => grossFen > 0,
    ),
    assets: [
      asset({ kind: 'deposit', valueFen: numbers.depositFen }),
      asset({ kind: 'dwelling', count: numbers.dwellings }),
      asset({ kind: 'vehicle', count: numbers.vehicles }),
    ],
    housing: { grade: 'B', only: true },
  };
}

function asset(item: Omit<Asset, 'locationRegionCode'>): Asset {
  return { ...item, locationRegionCode: COUNTY };
}
