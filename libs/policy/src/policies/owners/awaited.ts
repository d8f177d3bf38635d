import { addDays, type IsoDate } from '@aid-chain/kernel';
import { specOf } from '../catalogue.js';
import type { Declaration } from '../declaration.js';
import type { PackEntry } from '../../pack/pack.js';
import { levelOf } from '../../pack/region-level.js';
import { ownersOn, type OwnerPeriod, type Owners } from './owner-period.js';

/**
 * What holds after a level has ended its value because it may not set it any more: that the number of an owner is awaited, by
 * the article that names the owners (社会救助法 22: a county's ratio ended on 2026-06-30). Nobody has to write that down, and
 * nobody is refused for it.
 * @param ended what the level says of the key, where it says nothing on the day
 * @returns undefined where it may still set the key, might not before either, or an older value would be carried
 */
export function awaitedOn(
  owners: Owners,
  { key, region, statesUntil }: Declaration,
  on: IsoDate,
): PackEntry | undefined {
  if (statesUntil === null || statesUntil >= on) return undefined;
  const next = addDays(statesUntil, 1);
  const period = ownersOn(owners, key, next);
  if (period?.older !== 'refuse' || mayBeSet(period, region)) return undefined;
  if (!mayBeSet(ownersOn(owners, key, statesUntil), region)) return undefined;
  const { doc, article } = period;
  return {
    ...{ key, unit: specOf(key).unit, state: 'pending', value: null, from: next, to: null, region },
    ...{ doc, article, demo: false, borrowedFrom: null, note: null },
  };
}

const mayBeSet = (period: OwnerPeriod | undefined, region: string): boolean =>
  period === undefined || period.levels.includes(levelOf(region));
