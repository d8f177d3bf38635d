import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';

type SetAside = Received<'eligibility.non-acceptance-set-aside.v1'>;

const COLUMNS = { applicationId: 'uuid', remedyId: 'uuid', on: 'date', redoBy: 'date' } as const;

/**
 * A remedy against a non-acceptance was won: the application waits for the window again, with its day of receipt, and nobody has to file
 * anew (行政复议法 63, 64; L-22). The decision stays on file with the remedy that set it aside; one that was accepted or withdrawn
 * meanwhile stays as it is.
 */
@Injectable()
export class SetAsideConsumer {
  @Handles('eligibility.non-acceptance-set-aside.v1')
  async setAside(events: SetAside[], tx: Tx): Promise<void> {
    const asked = events.map(({ data: { applicationId, remedyId, on, redoBy } }) => ({
      ...{ applicationId, remedyId, on, redoBy: redoBy ?? null },
    }));
    await sql`
      with gone as (
        update non_acceptance n set set_aside_on = e."on", remedy_id = e."remedyId", redo_by = e."redoBy"
          from ${rows('e', COLUMNS, asked)}
         where n.application_id = e."applicationId" and n.set_aside_on is null
        returning n.application_id)
      update application a set state = 'awaiting-window-check', checked_on = null, check_reason_code = null, check_note = null
        from gone where a.id = gone.application_id and a.state = 'not-accepted'`.on(tx);
  }
}
