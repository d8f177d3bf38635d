import type { IsoDate } from '@aid-chain/kernel';
import { assetTotal, TESTED_ASSETS } from '../assets/asset-total.js';
import { examinationOf } from '../examination/examination.js';
import type { CaseFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { ownSpending } from '../spending/own-spending.js';
import type { Contradiction } from './contradiction.js';

/** Months of the spending that the grounds of education and disaster look at. */
const SPENDING_MONTHS = 12;

/**
 * Every contradiction between the sources of a case, open or settled, each once.
 * @param on the day of the parameters and of who is a member
 */
export function contradictionsOf(facts: CaseFacts, pack: RulePack, on: IsoDate): Contradiction[] {
  const examination = examinationOf(facts, pack, on);
  const spendings = (['disaster', 'education'] as const).map((kind) =>
    ownSpending(examination, kind, SPENDING_MONTHS),
  );
  const found = [
    ...examination.income().contradictions,
    ...examination.net().contradictions,
    ...[examination.medical(), ...spendings].flatMap(({ contradictions }) => contradictions),
    ...TESTED_ASSETS.flatMap((kind) => assetTotal(examination, kind).contradiction ?? []),
  ];
  return [...new Map(found.map((each) => [each.key, each])).values()];
}
