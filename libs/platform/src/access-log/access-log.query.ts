import { Choice, Day, Id } from '@aid-chain/validation';
import { PRESENCES, type Presence } from '@aid-chain/vocabulary';
import { PageQuery } from '../paging/page-query.js';

/** Whose access log is asked for, and how the person is present: no other purpose has it shown. */
export class AccessLogQuery extends PageQuery {
  @Id({ description: '户 · the household' })
  householdId: string;

  @Id({
    optional: true,
    description:
      '只看某一成员：略去对其他成员的单独查看 · one member: looks at other single members are left out',
  })
  personId?: string;

  @Choice(PRESENCES, { description: '本人如何到场 · how the person is present' })
  presence: Presence;

  @Day({ optional: true, description: '自何日起 · first day' })
  from?: string;

  @Day({ optional: true, description: '至何日（含）· last day' })
  to?: string;
}
