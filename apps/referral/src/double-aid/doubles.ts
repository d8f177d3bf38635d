import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { allowedTogether } from '@aid-chain/policy';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import { keepAllowed, keepPairs, type AllowedByPlace, type DoubleAid } from './double-aid.store.js';

/** Finds what may be given twice, whenever a department reports (S2-06); nothing is stopped or reduced by it. */
@Injectable()
export class Doubles {
  constructor(private readonly settings: ReferralSettings) {}

  /** Compares what some households receive: two statements for all of them. */
  async compare(tx: Tx, ids: readonly string[], today: IsoDate): Promise<void> {
    const householdIds = [...new Set(ids)].sort();
    if (householdIds.length === 0) return;
    const open = await keepPairs(tx, householdIds, today);
    const allowed = open.flatMap((pair) => this.allowedByPlace(pair, today));
    if (allowed.length > 0) await keepAllowed(tx, allowed);
  }

  /** What the place says of a pair; of one whose source of money is not known it is for a person to ask. */
  private allowedByPlace(
    { doubleAidId, kind, regionCode, first, second }: DoubleAid,
    today: IsoDate,
  ): readonly { readonly doubleAidId: string; readonly allowed: AllowedByPlace }[] {
    if (kind === 'not-comparable') return [];
    const measures = this.settings.measures(regionCode, today);
    const found = allowedTogether(measures, first.measureCode, second.measureCode);
    return found === undefined ? [] : [{ doubleAidId, allowed: { ...found.reason, ...found.source } }];
  }
}
