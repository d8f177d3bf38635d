import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  askedRegion,
  BusinessClock,
  decodeCursor,
  Directory,
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
  readonly replacedFor: string | null;
}

/** Reads the ledger of monitored households, the earliest entry first (S3-16). */
@Injectable()
export class LedgerReader {
  constructor(
    private readonly reads: Reads,
    private readonly sealer: Sealer,
    private readonly directory: Directory,
    private readonly clock: BusinessClock,
  ) {}

  list(actor: Actor, query: LedgerQuery): Promise<LedgerPage> {
    const entry = {
      ...{ action: 'ledger.listed', objectType: 'household' },
      ids: ({ items }: LedgerPage) => [...new Set(items.map(({ householdId }) => householdId))],
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await entered(connection, query, await this.region(actor, query));
      const { items, ...more } = page(rows, query.limit, ({ on, caseId }) => [on, caseId]);
      const shown = await casesWithoutRelatives(connection, actor, items);
      return {
        ...shown,
        ...more,
        items: shown.items.map(({ responsible, replacedFor, ...row }) => ({
          ...row,
          ...(replacedFor === null ? {} : { replacedFor }),
          responsible: maskName(this.sealer.open(LEDGER_RESPONSIBLE, row.caseId, responsible)),
        })),
      };
    });
  }

  /** The own region, and of it the one that is asked for. */
  private async region(actor: Actor, { regionCode }: LedgerQuery): Promise<SqlText> {
    const own = regionCondition(actor, sql`f.region_code`);
    if (regionCode === undefined) return own;
    const asked = { regionCode, today: this.clock.today() };
    return sql`${own} and ${await askedRegion(this.directory, actor, asked, sql`f.region_code`)}`;
  }
}

const MONITORED = sql`exists (
  select from recognition r where r.household_id = f.household_id and r.category = 'monitored' and r.state = 'running')`;

function entered(
  connection: Sql,
  { cause, monitored, cursor, limit }: LedgerQuery,
  region: SqlText,
): Promise<LedgerRow[]> {
  const after = decodeCursor(cursor, ['date', 'id']);
  const [day, id] = after ?? [];
  const conditions = [
    sql`not exists (select from ledger_entry n where n.case_id = e.case_id and n.version > e.version)`,
    region,
    ...(cause === undefined ? [] : [sql`e.cause = ${cause}`]),
    ...(monitored === undefined ? [] : [sql`${MONITORED} = ${monitored === 'true'}`]),
    ...(after === undefined ? [] : [sql`(e.entered_on, e.case_id) > (${day}::date, ${id}::uuid)`]),
  ];
  return sql`
    select e.case_id as "caseId", f.household_id as "householdId", f.region_code as "regionCode", e.cause, e.unit,
           e.responsible, e.measures, e.entered_on::text as "on", e.signed_by as "signedBy",
           e.replaced_for as "replacedFor"
      from ledger_entry e join case_file f using (case_id)
     where ${all(conditions)}
     order by e.entered_on, e.case_id limit ${limit + 1}`.on<LedgerRow>(connection);
}
