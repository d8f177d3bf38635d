import type { IsoDate } from '@aid-chain/kernel';
import { TESTED_ASSETS } from '../assets/asset-total.js';
import { examinationOf, type Examination } from './examination.js';
import type { CaseFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import { deathContradictions } from '../evidence/deaths.js';
import { contradictionKey, type Contradiction, type Resolution } from '../facts/contradiction.js';

/**
 * Every contradiction between the sources of a case, open or settled, each once.
 * @param on the day of the parameters and of who is a member
 */
export function contradictionsOf(facts: CaseFacts, pack: RulePack, on: IsoDate): Contradiction[] {
  return contradictionsIn(examinationOf(facts, pack, on));
}

function contradictionsIn(examination: Examination): Contradiction[] {
  const spendings = (['disaster', 'education'] as const).map((kind) => examination.spending(kind));
  const found = [
    ...examination.income().contradictions,
    ...examination.net().contradictions,
    ...[examination.medical(), ...spendings].flatMap(({ contradictions }) => contradictions),
    ...deathContradictions(examination.facts),
    ...TESTED_ASSETS.flatMap((kind) => examination.asset(kind).contradiction ?? []),
  ];
  return [...new Map(found.map((each) => [each.key, each])).values()];
}

/**
 * A decision with what comes to count by it: the amounts of their days, or the total of an asset, of which sources that
 * were not chosen may hold a part. Later evidence is compared with that.
 */
export function withCounted(
  decision: Resolution,
  { facts, pack, on }: { readonly facts: CaseFacts; readonly pack: RulePack; readonly on: IsoDate },
): Resolution {
  const others = (facts.resolutions ?? []).filter(({ key }) => key !== decision.key);
  const examination = examinationOf({ ...facts, resolutions: [...others, decision] }, pack, on);
  const settled = contradictionsIn(examination).find(({ key }) => key === decision.key);
  const asset = TESTED_ASSETS.find((kind) => contradictionKey('asset', kind, undefined) === decision.key);
  const total = asset === undefined ? undefined : examination.asset(asset).total;
  return { ...decision, amount: total ?? decision.amount, counted: settled?.counted ?? [] };
}
