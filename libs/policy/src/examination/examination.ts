import type { IsoDate } from '@aid-chain/kernel';
import type { ExpenditureKind } from '@aid-chain/vocabulary';
import { assetTotal, type AssetTotal, type TestedAsset } from '../assets/asset-total.js';
import { weighIncomes, type WeighedIncomes } from '../evidence/incomes.js';
import type { CaseFacts, Period } from '../facts/facts.js';
import { countableIncome, type CountableIncome } from '../income/countable-income.js';
import { netIncome, type NetIncome } from '../income/net-income.js';
import type { RulePack } from '../pack/pack.js';
import { ownSpending, readMedicalWindow, SPENDING_MONTHS, type Spending } from '../spending/own-spending.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { once, onceEach } from './once.js';
import { householdOn, type ExaminedHousehold } from '../household/household.js';
import type { PartOfHousehold } from '../household/property-of-household.js';

/** One examination of a household: facts, parameters and day, and the sums that categories share. */
export interface Examination extends ExaminedHousehold {
  /** Countable income, as dibao and margin count it. */
  readonly income: () => CountableIncome;
  /** Net income of a year, as the monitored track counts it. */
  readonly net: () => NetIncome;
  /** The incomes that count in a window, out of what every source says. */
  readonly incomesIn: (window: Period) => WeighedIncomes;
  /** Own spending of a kind in the year that holds most of it. */
  readonly spending: (kind: ExpenditureKind) => Spending;
  /** Self-paid medical spending in the window of S3-04; without a window parameter in the usual year. */
  readonly medical: () => Spending;
  /** What the household has of a kind of asset that has a limit. */
  readonly asset: (kind: TestedAsset) => AssetTotal;
}

/**
 * Opens an examination; each sum is made when a rule first asks for it, and once.
 * @param part of which household the persons of the facts are a part
 */
export function examinationOf(
  facts: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  part?: PartOfHousehold,
): Examination {
  const household = householdOn(facts, pack, asOf, part);
  const incomesIn = onceEach(
    ({ from, to }: Period) => `${from} ${to}`,
    (window) => weighIncomes(household, window),
  );
  const weighed = { ...household, incomesIn };
  const spendingOver = onceEach(
    ({ kind, months }: SpendingOver) => `${kind} ${String(months)}`,
    ({ kind, months }) => ownSpending(household, kind, months),
  );
  return {
    ...weighed,
    income: once(() => countableIncome(weighed)),
    net: once(() => netIncome(weighed)),
    spending: (kind) => spendingOver({ kind, months: SPENDING_MONTHS }),
    medical: () => spendingOver({ kind: 'medical', months: medicalMonths(pack) }),
    asset: onceEach(
      (kind: TestedAsset) => kind,
      (kind) => assetTotal(household, kind),
    ),
  };
}

interface SpendingOver {
  readonly kind: ExpenditureKind;
  readonly months: number;
}

function medicalMonths(pack: RulePack): number {
  const window = readMedicalWindow(new ParameterReader(pack));
  return window.state === 'value' ? window.value : SPENDING_MONTHS;
}
