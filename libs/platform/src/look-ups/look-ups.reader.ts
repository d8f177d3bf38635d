import { Injectable } from '@nestjs/common';
import { lastOfMonth } from '@aid-chain/kernel';
import type { Actor } from '../actor/actor.js';
import { ActNames } from '../audit-reading/act-names.js';
import { placeOfRow, type AuditReadRow } from '../audit-reading/audit-rows.sql.js';
import { sql } from '@aid-chain/messaging';
import { decodeCursor, page } from '../paging/page.js';
import { Reads } from '../reads/reads.js';
import { regionCondition } from '../reads/region-filter.js';
import { lookUpView, type LookUpPage } from './look-up.view.js';
import type { LookUpsQuery } from './look-ups.query.js';
import { lookUpsIn, pageOfLookUps, sumOfLookUps } from './look-ups.sql.js';

/** The month's list of look-ups for the head of unit and the auditor (L-16). */
@Injectable()
export class LookUpsReader {
  constructor(
    private readonly reads: Reads,
    private readonly names: ActNames,
  ) {}

  /**
   * Those of officials of the reader's region, each in the place where the official was on that day.
   * @throws RefusalError CURSOR_INVALID
   */
  list(actor: Actor, { month, cursor, limit }: LookUpsQuery): Promise<LookUpPage> {
    const entry = {
      action: 'look-up.listed',
      objectType: 'audit-entry',
      ids: (found: LookUpPage) => found.items.map(({ entryId }) => String(entryId)),
      tokens: [`month=${month}`],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const from = `${month}-01`;
      const ofMonth = lookUpsIn({ from, to: lastOfMonth(from) });
      const conditions = [...ofMonth, regionCondition(actor, sql`a.actor_region`)];
      const after = decodeCursor(cursor, ['text', 'number']);
      const rows = await pageOfLookUps(conditions, after, limit + 1).on<AuditReadRow>(connection);
      const { items, ...more } = page(rows, limit, placeOfRow);
      const [sum] =
        after === undefined
          ? await sumOfLookUps(conditions).on<{ count: number; digest: string }>(connection)
          : [];
      return { month, ...sum, items: items.map((row) => lookUpView(row, this.names)), ...more };
    });
  }
}
