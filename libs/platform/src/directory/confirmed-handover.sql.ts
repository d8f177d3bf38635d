import { sql, type SqlText } from '@aid-chain/messaging';
import { SERVICE_NAMES } from '@aid-chain/vocabulary';

/**
 * Whether a handover `h` has begun to count: at every service the taker confirmed the list, and the giver the same one, unless the
 * giver is away and cannot.
 */
export const CONFIRMED: SqlText = sql`(
  select count(*) from directory.handover_confirmation t
   where t.handover_id = h.id and t.actor = h.taker
     and (h.giver_away or exists (
       select from directory.handover_confirmation g
        where g.handover_id = h.id and g.actor = h.giver and g.service = t.service
          and g.list_digest = t.list_digest))) = ${SERVICE_NAMES.length}`;
