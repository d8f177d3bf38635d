export type { FactDefinition, FactRule } from './fact.js';
export { FACTS, type HouseholdFact, type FactName, type FactOf } from './facts.js';
export type { BareItem, Item, Naming } from './item.js';
export type {
  ClearFacts,
  DeclaredFacts,
  Facts,
  FactSheet,
  FactValue,
  SealedFacts,
  SealedField,
} from './types.js';
export {
  clearFacts,
  countOf,
  itemsOf,
  openedFacts,
  personsIn,
  plainFacts,
  factValue,
  sealedFacts,
  sealedOf,
} from './sheets.js';
export { DECLARED_ALWAYS, declaredProperties, itemSchema, SEALED_FIELDS } from './events.js';
export { evidenceFaults, rangeAround, type EvidenceRange, type RangeTerms } from './evidence-range.js';
export { isSameBill, withoutRepeats } from './repeated-lines.js';
export { LARGEST_FEN, LARGEST_SUM_FEN } from './limits.js';
export { inOrder } from './rules.js';
export { closed, code, countyCode, date, fen, id, period } from './schema.js';
export type { Asset } from './asset/asset.js';
export { ASSET_MEASURES } from './asset/asset.rules.js';
export { employmentBeforeBirth } from './circumstance/employment-since.js';
export type { Circumstance } from './circumstance/circumstance.js';
export type { Expenditure } from './expenditure/expenditure.js';
export type { Housing } from './housing/housing.js';
export type { Income } from './income/income.js';
export type { Water } from './water/water.js';
