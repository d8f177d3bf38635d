import type { IsoDate } from '@aid-chain/kernel';
import type { PackEntry } from '../../pack/pack.js';
import { ownersOn, type Owners } from './owner-period.js';
import { levelOf } from '../../pack/region-level.js';

/**
 * How an entry stands to the owners of its key on a day. `own`: its level is an owner, or the nation, whose
 * document is above every owner. `free`: nobody owns the key, or the entry names a document of an owner (`under`),
 * or is a demo value. `open`: another level says that the number is not known. `carried`: an older value that is
 * kept until the owner gives one. `refused`: set by a level that may not.
 */
export type OwnerStanding = 'own' | 'free' | 'open' | 'carried' | 'refused';

export function standingOn(owners: Owners, entry: PackEntry, day: IsoDate): OwnerStanding {
  const period = ownersOn(owners, entry.key, day);
  if (period === undefined) return 'free';
  const level = levelOf(entry.region);
  if (level === 'nation' || period.levels.includes(level)) return 'own';
  if (entry.state === 'pending') return 'open';
  if (entry.demo || entry.under !== undefined) return 'free';
  return entry.from < period.from && period.older === 'carry' ? 'carried' : 'refused';
}

/**
 * True where a lower entry holds only until an owner gives a value and the higher entry is that value, so that
 * nothing of the lower level has to be rewritten when the owner publishes.
 */
export function givesWayTo(owners: Owners, lower: PackEntry, higher: PackEntry, day: IsoDate): boolean {
  const standing = standingOn(owners, lower, day);
  if (standing !== 'carried' && standing !== 'open') return false;
  const levels = ownersOn(owners, lower.key, day)?.levels ?? [];
  return levels.includes(levelOf(higher.region)) && higher.state !== 'pending';
}
