import type { ExaminedHousehold } from '../household/household.js';
import type { AssetFact } from '../facts/facts.js';
import { TESTED_ASSETS } from './asset-total.js';
import { flaggedKinds } from './flag-lines.js';

const TESTED: ReadonlySet<string> = new Set(TESTED_ASSETS);

/** The assets on file that no rule of the place examines. */
export function notExaminedAssets(household: ExaminedHousehold): AssetFact[] {
  const flagged = flaggedKinds(household);
  const isExamined = ({ kind }: AssetFact) => TESTED.has(kind) || flagged.includes(kind);
  return household.facts.assets.filter((item) => !isExamined(item) && !isNone(item));
}

function isNone({ valueFen = 0, count = 0 }: AssetFact): boolean {
  return valueFen === 0 && count === 0;
}
