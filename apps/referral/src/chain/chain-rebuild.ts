import { Injectable } from '@nestjs/common';
import type { Sql } from '@aid-chain/messaging';
import { appendLinks, appliedRows, storedBytes } from './chain.store.js';
import { linkOf } from './link.rules.js';

export interface ChainCheck {
  readonly links: number;
  /** Numbers of links that the inbox gives and the chain lacked; they are appended. */
  readonly added: readonly number[];
  /** Numbers of stored links whose bytes the inbox does not give: the chain was tampered with. */
  readonly differing: readonly number[];
}

/** Makes a household's chain anew from referral's own inbox and compares it, byte by byte, with what is stored. */
@Injectable()
export class ChainRebuild {
  async rebuild(sql: Sql, householdId: string): Promise<ChainCheck> {
    const made = (await appliedRows(sql, householdId)).flatMap((row) => linkOf(row) ?? []);
    const stored = await storedBytes(sql, householdId);
    const missing = made.filter(({ link }) => !stored.has(link.no));
    const expected = new Map(made.map(({ link, bytes }) => [link.no, bytes]));
    const differing = [...stored].filter(([no, bytes]) => expected.get(no)?.equals(bytes) !== true);
    await appendLinks(sql, missing);
    return {
      links: made.length,
      added: missing.map(({ link }) => link.no),
      differing: differing.map(([no]) => no),
    };
  }
}
