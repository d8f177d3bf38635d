import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';

const COLUMNS = {
  request_id: 'uuid',
  referral_id: 'uuid',
  department: 'text',
  state: 'text',
  answered_on: 'date',
  due_on: 'date',
  reason_code: 'text',
} as const;

/** Keeps how each department stands to a measure that it was asked to carry out (S2-16). */
@Injectable()
export class DeliveriesConsumer {
  @Handles('referral.delivery-answered.v1')
  async answered(events: Received<'referral.delivery-answered.v1'>[], tx: Tx): Promise<void> {
    const answers = events.map(({ data }) => ({
      ...{ request_id: data.requestId, referral_id: data.referralId, department: data.department },
      ...{ state: data.state, answered_on: data.on },
      ...{ due_on: data.dueOn ?? null, reason_code: data.reasonCode ?? null },
    }));
    // Of one request and referral in a batch the last one holds.
    const last = new Map(answers.map((row) => [`${row.request_id}|${row.referral_id}`, row]));
    await sql`
      insert into delivery_answer (request_id, referral_id, department, state, answered_on, due_on, reason_code)
      select request_id, referral_id, department, state, answered_on, due_on, reason_code
        from ${rows('a', COLUMNS, [...last.values()])} order by request_id, referral_id
      on conflict (request_id, referral_id) do update
         set state = excluded.state, answered_on = excluded.answered_on, due_on = excluded.due_on,
             reason_code = excluded.reason_code`.on(tx);
  }
}
