import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { appliedEvents, insertLinks, storedLinks } from './chain.store.js';
import { isLinkOf, linkOf } from './link.rules.js';

export interface ChainCheck {
  readonly links: number;
  /** Numbers of links that the inbox gives and the chain lacked; they are appended. */
  readonly added: readonly number[];
  /** Numbers of stored links that are not the ones of their events: link or event was changed afterwards. */
  readonly differing: readonly number[];
}

/** Makes a household's chain anew from referral's own inbox and compares its facts and hashes with what is stored. */
@Injectable()
export class ChainRebuild {
  async rebuild(sql: Sql, householdId: string): Promise<ChainCheck> {
    const applied = await appliedEvents(sql, householdId);
    const stored = await storedLinks(sql, householdId);
    const missing = applied.filter(([{ householdNo }]) => !stored.has(householdNo));
    const events = new Map(applied.map(([place, event]) => [place.householdNo, { place, event }]));
    const differing = [...stored].filter(([no, link]) => {
      const made = events.get(no);
      return made === undefined || !isLinkOf(link, made.place, made.event);
    });
    if (missing.length > 0) await insertLinks(missing.map(([place, event]) => linkOf(place, event))).on(sql);
    return {
      links: applied.length,
      added: missing.map(([{ householdNo }]) => householdNo),
      differing: differing.map(([no]) => no),
    };
  }
}
