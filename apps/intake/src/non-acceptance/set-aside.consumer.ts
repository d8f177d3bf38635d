import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';

type SetAside = Received<'eligibility.non-acceptance-set-aside.v1'>;

const COLUMNS = {
  decisionId: 'uuid',
  applicationId: 'uuid',
  remedyId: 'uuid',
  on: 'date',
  redoBy: 'date',
  remedyKind: 'text',
  result: 'text',
} as const;

/**
 * A remedy against a non-acceptance was won: the application waits for the window again, with its day of receipt, and nobody has to file
 * anew (行政复议法 63, 64; L-22). The decision that the remedy is about stays on file with the remedy that set it aside; a later one
 * stays as it is, unless the result orders the acceptance itself (`changed`); so does an application that was accepted or withdrawn meanwhile.
 */
@Injectable()
export class SetAsideConsumer {
  @Handles('eligibility.non-acceptance-set-aside.v1')
  async setAside(events: SetAside[], tx: Tx): Promise<void> {
    const asked = events.map(
      ({ data: { decisionId, applicationId, remedyId, on, redoBy, remedyKind, result } }) => ({
        ...{ decisionId, applicationId, remedyId, on, redoBy: redoBy ?? null },
        ...{ remedyKind: remedyKind ?? null, result: result ?? null },
      }),
    );
    // The application first, as every command of the window locks it before its decisions.
    const ids = events.map(({ data }) => data.applicationId);
    await sql`select from application a where a.id = any (${ids}::uuid[]) order by a.id for update`.on(tx);
    await sql`
      with gone as (
        update non_acceptance n set set_aside_on = e."on", remedy_id = e."remedyId", redo_by = e."redoBy",
               remedy_kind = e."remedyKind", remedy_result = e.result
          from ${rows('e', COLUMNS, asked)}
         where n.set_aside_on is null
           and (n.decision_id = e."decisionId" or e.result = 'changed' and n.application_id = e."applicationId")
        returning n.application_id),
      waits as (
        update application a set state = 'awaiting-window-check', checked_on = null, check_reason_code = null, check_note = null
          from gone where a.id = gone.application_id and a.state = 'not-accepted'
        returning a.id)
      update filing_supplement s set closed_on = null from waits where s.application_id = waits.id`.on(tx);
  }
}
