import type { IsoDate } from '@aid-chain/kernel';
import { holdsOn, type Span } from '../days.js';
import type { SourceRef } from '../../pack/pack.js';
import type { Level } from '../../pack/region-level.js';

/** Who may set a parameter in a stretch of days, and on what ground. */
export interface OwnerPeriod extends Span, SourceRef {
  readonly levels: readonly Level[];
  /** The folders of the only places whose document gives such a value; left out where any place may have one. */
  readonly places?: readonly string[];
  /** What becomes of a value that another level set before the period: kept with a warning, or refused. */
  readonly older: 'carry' | 'refuse';
  /** A level that does not set this key itself may set the parameter only where this one is set. */
  readonly needs?: string;
  /** The value is never below that of this key. */
  readonly notBelow?: string;
}

/** The owner periods of every key that has one, in the order of their days. */
export type Owners = ReadonlyMap<string, readonly OwnerPeriod[]>;

/** Who may set a key on a day; undefined: any level, as the bounds allow. */
export function ownersOn(owners: Owners, key: string, day: IsoDate): OwnerPeriod | undefined {
  return owners.get(key)?.find((period) => holdsOn(period, day));
}
