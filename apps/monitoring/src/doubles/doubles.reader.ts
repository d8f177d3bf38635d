import { Injectable } from '@nestjs/common';
import { all, sql, type SqlText } from '@aid-chain/messaging';
import {
  decodeCursor,
  page,
  ReadableRows,
  Reads,
  regionCondition,
  withoutItemsOfRelatives,
  type Actor,
  type Page,
} from '@aid-chain/platform';
import { hasApplication } from '../cases/case-tracks.js';
import { relativesOfDoubles } from '../declared-relatives/declared-relatives.js';
import type { DoublesQuery } from './double.dto.js';
import { DoublePresenter, type DoubleItem, type StoredDouble } from './double-presenter.js';

const ROW = (bill: SqlText, batch: SqlText): SqlText => sql`jsonb_build_object('batchId', ${bill}.batch_id,
  'receivedOn', ${batch}.received_on, 'rowNo', ${bill}.row_no, 'rowRef', ${bill}.row_ref,
  'selfPaidFen', ${bill}.self_paid_fen, 'settledOn', ${bill}.settled_on, 'counts', ${bill}.counts,
  'issuer', ${bill}.issuer, 'billNo', ${bill}.bill_no)`;

const SELECT = sql`
select d.id as "possibleDoubleId", d.kind, d.household_id as "householdId", b.person_id as "personId", m.name,
  d.department, jsonb_build_array(${ROW(sql`b`, sql`bb`)}, ${ROW(sql`l`, sql`lb`)}) as rows,
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
    private readonly presenter: DoublePresenter,
    private readonly readable: ReadableRows,
  ) {}

  /** @throws RefusalError CURSOR_INVALID, CLOSE_RELATIVE where the family that is asked for declared the actor (L-15) */
  list(actor: Actor, query: DoublesQuery): Promise<Page<DoubleItem>> {
    const entry = {
      action: 'possible-doubles.listed',
      objectType: 'possible-double',
      sought: query,
      ids: ({ items }: Page<DoubleItem>) => items.map(idOf),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      const rows = await listStatement(actor, query).on<StoredDouble>(connection);
      const { items, ...more } = page(rows, query.limit, (row) => [idOf(row)]);
      const impartial = await withoutItemsOfRelatives(connection, actor, items, {
        isOfOneFamily: (query.householdId ?? query.applicationId) !== undefined,
        idOf,
        declaredBy: relativesOfDoubles,
      });
      const show = (row: StoredDouble): DoubleItem => this.presenter.show(row, actor);
      const shown = this.readable.read(impartial.items, { table: 'possible_double', idOf, show });
      return { ...impartial, ...shown, ...more };
    });
  }
}

const idOf = ({ possibleDoubleId }: Pick<DoubleItem, 'possibleDoubleId'>): string => possibleDoubleId;

function listStatement(actor: Actor, query: DoublesQuery): SqlText {
  const [after] = decodeCursor(query.cursor) ?? [];
  const { state, householdId, applicationId, limit } = query;
  const conditions = [regionCondition(actor, sql`h.region_code`)];
  if (after !== undefined) conditions.push(sql`d.id > ${after}::uuid`);
  if (state !== undefined) conditions.push(sql`d.state = ${state}`);
  if (householdId !== undefined) conditions.push(sql`d.household_id = ${householdId}::uuid`);
  if (applicationId !== undefined) conditions.push(hasApplication(sql`d.household_id`, applicationId));
  return sql`${SELECT} where ${all(conditions)} order by d.id limit ${limit + 1}`;
}
