import type { IsoDate } from '@aid-chain/kernel';
import { all, sql, type Sql } from '@aid-chain/messaging';
import type { Columns } from './table.js';

/** A handover as operators see it. */
export interface ListedHandover {
  readonly id: string;
  readonly kind: 'deputy' | 'successor';
  readonly giver: string;
  readonly taker: string;
  readonly regionCode: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
  readonly withdrawn: boolean;
  /** The last day of its region, where that has ended: what comes under the code of the successor is not handed over by it. */
  readonly regionEndedOn: IsoDate | null;
  /** The code under which work goes on there. */
  readonly regionSuccessor: string | null;
  /** Which lists each has confirmed. */
  readonly confirmedByGiver: readonly string[];
  readonly confirmedByTaker: readonly string[];
}

/** Which handovers are listed: those that are not over, or all, a page of them. */
export interface HandoversAsked {
  readonly all: boolean;
  readonly limit: number;
  /** The last one of the page before. */
  readonly before?: string | undefined;
  readonly today: IsoDate;
}

/** Handovers, the latest first: their ids are in the order in which they were entered. */
export function listHandovers(connection: Sql, asked: HandoversAsked): Promise<ListedHandover[]> {
  const { before, today, limit } = asked;
  const by = (actor: 'giver' | 'taker') => sql`
    array(select c.service from directory.handover_confirmation c
           where c.handover_id = h.id and c.actor = ${actor === 'giver' ? sql`h.giver` : sql`h.taker`} order by 1)`;
  const conditions = [
    sql`true`,
    ...(before === undefined ? [] : [sql`h.id < ${before}::uuid`]),
    ...(asked.all ? [] : [sql`h.withdrawn_at is null and coalesce(h.to_on, 'infinity') >= ${today}::date`]),
  ];
  return sql`
    select h.id, h.kind, h.giver, h.taker, h.region_code as "regionCode", h.from_on::text as "from",
           h.to_on::text as "to", h.withdrawn_at is not null as withdrawn,
           case when r.valid_to < ${today}::date then r.valid_to::text end as "regionEndedOn",
           case when r.valid_to < ${today}::date then r.successor_code end as "regionSuccessor",
           ${by('giver')} as "confirmedByGiver", ${by('taker')} as "confirmedByTaker"
      from directory.handover h join directory.region r on r.code = h.region_code
     where ${all(conditions)} order by h.id desc limit ${limit}`.on<ListedHandover>(connection);
}

const KINDS = { deputy: '代理 deputy', successor: '接任 successor' } as const;

/** What operators see of it on a terminal. */
export const HANDOVER_COLUMNS: Columns<ListedHandover> = [
  ['编号 id', ({ id }) => id],
  ['种类 kind', ({ kind }) => KINDS[kind]],
  ['交出 giver', ({ giver }) => giver],
  ['接手 taker', ({ taker }) => taker],
  ['自 from', ({ from }) => from],
  ['至 to', ({ to }) => to],
  ['交出人已确认 by giver', (handover) => handover.confirmedByGiver.length],
  ['接手人已确认 by taker', (handover) => handover.confirmedByTaker.length],
  ['说明 note', noteOf],
];

function noteOf({ withdrawn, regionCode, regionEndedOn, regionSuccessor }: ListedHandover): string | null {
  if (withdrawn) return '已撤回 withdrawn';
  if (regionEndedOn === null) return null;
  const ended = `${regionCode} 已于 ${regionEndedOn} 停用 ended`;
  return regionSuccessor === null
    ? ended
    : `${ended}；${regionSuccessor} 的事项须另行登记 what comes under ${regionSuccessor} is handed over anew`;
}
