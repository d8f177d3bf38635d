import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Reads, regionFilter, type Actor, type Page } from '@aid-chain/platform';
import type { DoubleState } from '@aid-chain/vocabulary';
import type { DoublesQuery } from './double.dto.js';

/** Two bills that look alike, by the rows in which they came; whose they are only by a pseudonymous id. */
export interface DoubleItem {
  readonly possibleDoubleId: string;
  readonly householdId: string;
  readonly personId: string;
  readonly selfPaidFen: number;
  readonly settledOn: string;
  /** The row that counts only once it is confirmed, then the one that it looks like. */
  readonly rows: { readonly batchId: string; readonly rowNo: number }[];
  readonly foundOn: string;
  readonly state: DoubleState;
  readonly decidedOn: string | null;
  readonly reasonCode: string | null;
}

const SELECT = `
select d.id as "possibleDoubleId", d.household_id as "householdId", b.person_id as "personId",
  b.self_paid_fen as "selfPaidFen", b.settled_on as "settledOn",
  jsonb_build_array(jsonb_build_object('batchId', b.batch_id, 'rowNo', b.row_no),
    jsonb_build_object('batchId', l.batch_id, 'rowNo', l.row_no)) as rows,
  d.found_on as "foundOn", d.state, d.decided_on as "decidedOn", d.reason_code as "reasonCode"
from possible_double d
join household h on h.id = d.household_id
join medical_bill b on b.department = d.department and b.row_ref = d.row_ref
join medical_bill l on l.department = d.department and l.row_ref = d.like_ref`;

/** Lists possible doubles of the actor's region; the ids that were shown are written down. */
@Injectable()
export class DoublesReader {
  constructor(private readonly reads: Reads) {}

  list(actor: Actor, query: DoublesQuery): Promise<Page<DoubleItem>> {
    const entry = {
      action: 'possible-doubles.listed',
      objectType: 'possible-double',
      sought: query,
      ids: ({ items }: Page<DoubleItem>) => items.map(({ possibleDoubleId }) => possibleDoubleId),
    };
    return this.reads.audited(actor, entry, async (sql) => {
      const [after] = decodeCursor(query.cursor) ?? [];
      const { state, householdId, applicationId, limit } = query;
      const params: unknown[] = [
        after ?? null,
        state ?? null,
        householdId ?? null,
        applicationId ?? null,
        limit + 1,
      ];
      const visible = regionFilter(actor, 'h.region_code', params);
      const rows = await sql.query<DoubleItem>(
        `${SELECT}
         where ${visible} and ($1::uuid is null or d.id > $1) and ($2::text is null or d.state = $2)
           and ($3::uuid is null or d.household_id = $3)
           and ($4::uuid is null or d.household_id in (select household_id from case_track where application_id = $4))
         order by d.id limit $5`,
        params,
      );
      return page(rows, limit, ({ possibleDoubleId }) => [possibleDoubleId]);
    });
  }
}
