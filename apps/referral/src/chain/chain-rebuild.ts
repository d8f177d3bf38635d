import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { appliedEvents, eventIn, insertLinks, storedLinks, type AppliedEvent } from './chain.store.js';
import { isLinkOf, linkOf, type Link } from './link.rules.js';

export interface ChainCheck {
  readonly links: number;
  /** Numbers of links that the inbox gives and the chain lacked; they are appended. */
  readonly added: readonly number[];
  /** Numbers of stored links that are not the ones of their events: link or event was changed afterwards. */
  readonly differing: readonly number[];
}

/** Makes chains of households anew from referral's own inbox and compares their facts and hashes with what is stored. */
@Injectable()
export class ChainRebuild {
  /**
   * @param householdIds a page of them: their links and events are held at once, and read and written with a statement each
   * @returns the check of each household
   */
  async rebuild(sql: Sql, householdIds: readonly string[]): Promise<ReadonlyMap<string, ChainCheck>> {
    const applied = await appliedEvents(sql, householdIds);
    const stored = await storedLinks(sql, householdIds);
    const missing: Link[] = [];
    const checks = new Map<string, ChainCheck>();
    for (const householdId of householdIds) {
      const events = applied.get(householdId) ?? [];
      const links = stored.get(householdId) ?? new Map<number, Link>();
      const added = events.filter(([{ householdNo }]) => !links.has(householdNo));
      missing.push(...added.map(([place, text]) => linkOf(place, eventIn(text))));
      checks.set(householdId, {
        links: events.length,
        added: added.map(([{ householdNo }]) => householdNo),
        differing: differing(events, links),
      });
    }
    if (missing.length > 0) await insertLinks(missing).on(sql);
    return checks;
  }
}

/** Numbers of stored links that no event makes, or not with this content. */
function differing(events: readonly AppliedEvent[], stored: ReadonlyMap<number, Link>): readonly number[] {
  const made = new Map(events.map((event) => [event[0].householdNo, event]));
  return [...stored].flatMap(([no, link]) => {
    const from = made.get(no);
    return from !== undefined && isLinkOf(link, from[0], eventIn(from[1])) ? [] : [no];
  });
}
