import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { sql, type Sql } from '@aid-chain/messaging';
import {
  decodeCursor,
  maskName,
  page,
  Reads,
  regionCondition,
  Sealer,
  type Actor,
} from '@aid-chain/platform';
import { casesWithoutRelatives } from '../authorisation/authorisation-store.js';
import type { LedgerQuery } from './ledger.dto.js';
import { LEDGER_RESPONSIBLE } from './ledger.service.js';
import type { LedgerPage } from './ledger.view.js';

interface LedgerRow {
  readonly caseId: string;
  readonly householdId: string;
  readonly regionCode: string;
  readonly cause: string;
  readonly unit: string;
  readonly responsible: Sealed;
  readonly measures: string[];
  readonly on: IsoDate;
  readonly signedBy: string;
}

/** Reads the ledger of monitored households, the earliest entry first (S3-16). */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
  ) {}

  list(actor: Actor, query: LedgerQuery): Promise<LedgerPage> {
    const entry = {
      ...{ action: 'ledger.listed', objectType: 'household' },
      ids: ({ items }: LedgerPage) => [...new Set(items.map(({ householdId }) => householdId))],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await entered(connection, actor, query);
      const { items, ...more } = page(rows, query.limit, ({ on, caseId }) => [on, caseId]);
      const shown = await casesWithoutRelatives(connection, actor, items);
      return {
        ...shown,
        ...more,
        items: shown.items.map(({ responsible, ...row }) => ({
          ...row,
          responsible: maskName(this.sealer.open(LEDGER_RESPONSIBLE, row.caseId, responsible)),
        })),
      };
    });
  }
}

function entered(connection: Sql, actor: Actor, { cause, cursor, limit }: LedgerQuery): Promise<LedgerRow[]> {
  const [day = null, id = null] = decodeCursor(cursor, ['date', 'id']) ?? [];
  return sql`
    select e.case_id as "caseId", f.household_id as "householdId", f.region_code as "regionCode", e.cause, e.unit,
           e.responsible, e.measures, e.entered_on::text as "on", e.signed_by as "signedBy"
      from ledger_entry e join case_file f using (case_id)
     where not exists (select from ledger_entry n where n.case_id = e.case_id and n.version > e.version)
       and (${cause ?? null}::text is null or e.cause = ${cause ?? null})
       and ${regionCondition(actor, sql`f.region_code`)}
       and (${day}::date is null or (e.entered_on, e.case_id) > (${day}::date, ${id}::uuid))
     order by e.entered_on, e.case_id limit ${limit + 1}`.on<LedgerRow>(connection);
}
