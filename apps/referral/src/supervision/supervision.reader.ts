import { Injectable } from '@nestjs/common';
import { RefusalError } from '@aid-chain/kernel';
import { all, sql, type Sql, type SqlText } from '@aid-chain/messaging';
import {
  BusinessClock,
  checkDepartment,
  decodeCursor,
  Directory,
  ownCondition,
  page,
  Reads,
  type Actor,
  type PageQuery,
} from '@aid-chain/platform';
import { withoutRelatives } from '../declared-relatives/declared-relatives.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import type { SupervisionOrdersQuery } from './supervision.dto.js';
import { ITEM_OPEN, supervisionStates } from './supervision.sql.js';
import type {
  SupervisedItemPage,
  SupervisedItemView,
  SupervisionOrderPage,
  SupervisionOrderView,
} from './supervision.view.js';

type OrderRow = Omit<SupervisionOrderView, 'departmentName'> & { readonly regionCode: string };
type ItemRow = Required<Omit<SupervisedItemView, 'step' | 'quarter'>> & {
  readonly step: string | null;
  readonly quarter: string | null;
};

/** Answers which supervision orders there are and what became of what they name; a department sees its own. */
@Injectable()
export class SupervisionReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: BusinessClock,
    private readonly directory: Directory,
    private readonly settings: ReferralSettings,
  ) {}

  /** The newest first. @throws RefusalError DEPARTMENT_UNKNOWN, CURSOR_INVALID */
  orders(actor: Actor, query: SupervisionOrdersQuery): Promise<SupervisionOrderPage> {
    const entry = {
      ...{ action: 'supervision-order.listed', objectType: 'supervision-order' },
      ids: ({ items }: SupervisionOrderPage) => items.map(({ orderId }) => orderId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      checkDepartment(this.directory, query.department);
      const { department, state, cursor, limit } = query;
      const today = this.clock.today();
      const [day, id] = decodeCursor(cursor, ['date', 'id']) ?? [];
      const conditions = [ownOrders(actor)];
      if (department !== undefined) conditions.push(sql`o.department = ${department}`);
      if (state !== undefined) conditions.push(supervisionStates(today)[state]);
      if (day !== undefined) conditions.push(sql`(o.issued_on, o.order_id) < (${day}::date, ${id}::uuid)`);
      const rows = await sql`
        select o.order_id as "orderId", o.department, o.region_code as "regionCode", o.issued_on::text as "issuedOn",
               o.due_on::text as "dueOn", o.due_provisional as "dueProvisional",
               case when counted.done = counted.items then 'done'
                    when o.due_on >= ${today}::date then 'open' else 'not-done' end as state,
               counted.items, counted.done
          from supervision_order o
          cross join lateral (
            select count(*)::int as items, (count(*) filter (where not ${ITEM_OPEN}))::int as done
              from supervision_item i where i.order_id = o.order_id) counted
         where ${all(conditions)} order by o.issued_on desc, o.order_id desc limit ${limit + 1}`.on<OrderRow>(
        connection,
      );
      const { items, ...more } = page(rows, limit, (row) => [row.issuedOn, row.orderId]);
      return { items: items.map((row) => this.view(row)), ...more };
    });
  }

  /** What one order names. @throws RefusalError NOT_FOUND for one that is not there or another's, CURSOR_INVALID */
  items(actor: Actor, orderId: string, { cursor, limit }: PageQuery): Promise<SupervisedItemPage> {
    const entry = {
      ...{
        action: 'supervised-item.listed',
        objectType: 'supervision-order',
        objectId: orderId,
        of: orderId,
      },
      ids: ({ items }: SupervisedItemPage) => items.map(({ referralId }) => referralId),
    };
    return this.reads.audited(actor, entry, async (connection) => {
      await checkOwn(connection, actor, orderId);
      const [day, id, part] = decodeCursor(cursor, ['date', 'id', 'text']) ?? [];
      const after = sql`(i.was_due_on, i.referral_id, coalesce(i.step, i.quarter)) > (${day}::date, ${id}::uuid, ${part})`;
      const rows = await sql`
        select i.referral_id as "referralId", r.need_kind as "needKind", i.step, i.quarter,
               i.was_due_on::text as "wasDueOn", not ${ITEM_OPEN} as done
          from supervision_item i join referral r using (referral_id)
         where ${all([sql`i.order_id = ${orderId}::uuid`, ...(day === undefined ? [] : [after])])}
         order by i.was_due_on, i.referral_id, coalesce(i.step, i.quarter) limit ${limit + 1}`.on<ItemRow>(
        connection,
      );
      const key = (row: ItemRow) => [row.wasDueOn, row.referralId, row.step ?? row.quarter ?? ''];
      const { items, ...more } = page(rows, limit, key);
      const shown = await withoutRelatives(connection, actor, items);
      return { ...shown, items: shown.items.map(itemView), ...more };
    });
  }

  private view({ regionCode, ...row }: OrderRow): SupervisionOrderView {
    return { ...row, departmentName: this.settings.departmentName(regionCode, row.department) };
  }
}

/** @throws RefusalError NOT_FOUND for an order that is not there or that the actor may not see */
async function checkOwn(connection: Sql, actor: Actor, orderId: string): Promise<void> {
  const own = await sql`
    select from supervision_order o where o.order_id = ${orderId}::uuid and ${ownOrders(actor)}`.on(
    connection,
  );
  if (own.length === 0) throw new RefusalError({ code: 'NOT_FOUND', params: {} });
}

/** A department sees what it was ordered, people what was ordered in their region. */
function ownOrders(actor: Actor): SqlText {
  return ownCondition(actor, { regionCode: sql`o.region_code`, department: sql`o.department` });
}

function itemView({ step, quarter, ...item }: ItemRow): SupervisedItemView {
  return { ...item, ...(step === null ? {} : { step }), ...(quarter === null ? {} : { quarter }) };
}
