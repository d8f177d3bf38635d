import type { Sealed } from '@aid-chain/contracts';
import { sql } from '@aid-chain/messaging';
import type { DeliveryState } from '@aid-chain/vocabulary';

/** A measure that a disposition found not carried out, with how departments stand to it. */
export interface DeliveryRow {
  readonly requestId: string;
  readonly personId: string | null;
  readonly measure: Sealed;
  readonly requestedOn: string;
  readonly answers: readonly {
    readonly department: string;
    readonly state: DeliveryState;
    readonly on: string;
    readonly dueOn: string | null;
    readonly reasonCode: string | null;
  }[];
}

/** The measures of the warning `w`, as a column. */
export const DELIVERIES = sql`(select coalesce(jsonb_agg(jsonb_build_object('requestId', u.request_id,
    'personId', u.person_id, 'measure', u.measure, 'requestedOn', u.requested_on, 'answers',
      (select coalesce(jsonb_agg(jsonb_build_object('department', a.department, 'state', a.state, 'on', a.answered_on,
              'dueOn', a.due_on, 'reasonCode', a.reason_code) order by a.answered_on, a.referral_id), '[]')
         from delivery_answer a where a.request_id = u.request_id)) order by u.request_id), '[]')
    from undelivered_measure u where u.warning_id = w.id)`;
