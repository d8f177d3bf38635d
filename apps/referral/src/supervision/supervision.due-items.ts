import { sql } from '@aid-chain/messaging';
import type { DueItemSource } from '@aid-chain/platform';
import { relativesOf } from '../declared-relatives/declared-relatives.sql.js';
import { PEOPLE } from '../people.js';
import { ORDER_OPEN } from './supervision.sql.js';

/** Supervision orders of which something is still not done; they are about a department and no family. */
export const supervisionItems: DueItemSource = {
  kinds: {
    'supervision-order': { of: 'supervision-order', path: '/v1/supervision-orders/{id}/items' },
  },
  visibleTo: ['department', ...PEOPLE],
  relatives: () => relativesOf(sql`select null::uuid as ref_id, null::uuid as id where false`),
  items: () => sql`
    select 'supervision-order' as kind, o.order_id as ref_id, 'supervision-order' as part, o.due_on,
           o.due_provisional, o.issued_on as since, o.region_code, o.department, 'department' as role
      from supervision_order o where ${ORDER_OPEN}`,
};
