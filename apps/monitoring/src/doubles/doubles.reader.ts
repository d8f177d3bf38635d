import { Injectable } from '@nestjs/common';
import { decodeCursor, page, Reads, regionFilter, type Actor, type Page } from '@aid-chain/platform';
import type { DoublesQuery } from './double.dto.js';
import { DoubleView, type DoubleItem, type StoredDouble } from './double-view.js';

const ROW = (bill: string, batch: string): string => `jsonb_build_object('batchId', ${bill}.batch_id,
  'receivedOn', ${batch}.received_on, 'rowNo', ${bill}.row_no, 'rowRef', ${bill}.row_ref,
  'selfPaidFen', ${bill}.self_paid_fen, 'settledOn', ${bill}.settled_on, 'counts', ${bill}.counts,
  'issuer', ${bill}.issuer, 'billNo', ${bill}.bill_no)`;

const SELECT = `
select d.id as "possibleDoubleId", d.kind, d.household_id as "householdId", b.person_id as "personId", m.name,
  d.department, jsonb_build_array(${ROW('b', 'bb')}, ${ROW('l', 'lb')}) as rows,
  d.found_on as "foundOn", d.state, d.decided_on as "decidedOn", d.reason_code as "reasonCode"
from possible_double d
join household h on h.id = d.household_id
join medical_bill b on b.department = d.department and b.row_ref = d.row_ref
join batch bb on bb.id = b.batch_id
join medical_bill l on l.department = d.department and l.row_ref = d.like_ref
join batch lb on lb.id = l.batch_id
left join household_member m on m.household_id = d.household_id and m.person_id = b.person_id`;

/** Lists possible doubles of the actor's region; the ids that were shown are written down. */
@Injectable()
export class DoublesReader {
  constructor(
    private readonly reads: Reads,
    private readonly view: DoubleView,
  ) {}

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
      const rows = await sql.query<StoredDouble>(
        `${SELECT}
         where ${visible} and ($1::uuid is null or d.id > $1) and ($2::text is null or d.state = $2)
           and ($3::uuid is null or d.household_id = $3)
           and ($4::uuid is null or d.household_id in (select household_id from case_track where application_id = $4))
         order by d.id limit $5`,
        params,
      );
      const { items, ...more } = page(rows, limit, ({ possibleDoubleId }) => [possibleDoubleId]);
      return { items: items.map((row) => this.view.show(row, actor)), ...more };
    });
  }
}
