import { asset } from './asset/asset.js';
import { circumstance } from './circumstance/circumstance.js';
import { expenditure } from './expenditure/expenditure.js';
import { housing } from './housing/housing.js';
import { income } from './income/income.js';
import { water } from './water/water.js';

/** Every fact about a household, in the order in which bodies and events hold them. */
export const FACTS = [circumstance, income, expenditure, asset, housing, water] as const;

export type HouseholdFact = (typeof FACTS)[number];
export type FactName = HouseholdFact['name'];
export type FactOf<Name extends FactName> = Extract<HouseholdFact, { name: Name }>;
