import { Injectable } from '@nestjs/common';
import { Handles, rows, sql, type Received, type Tx } from '@aid-chain/messaging';

/** Which application and case a need came from: lists can then be asked for one application. */
@Injectable()
export class CaseConsumer {
  @Handles('intake.application-accepted.v1')
  async accepted(events: Received<'intake.application-accepted.v1'>[], tx: Tx): Promise<void> {
    const accepted = events.map(({ data: { applicationId, subject } }) => ({ applicationId, ...subject }));
    const columns = { applicationId: 'uuid', householdId: 'uuid' } as const;
    await sql`
      insert into application (application_id, household_id)
      select "applicationId", "householdId" from ${rows('a', columns, accepted)}
      on conflict (application_id) do nothing`.on(tx);
  }

  @Handles('eligibility.case-opened.v1')
  async opened(events: Received<'eligibility.case-opened.v1'>[], tx: Tx): Promise<void> {
    const opened = events.map(({ data: { caseId, applicationId, subject } }) => ({
      ...{ caseId, applicationId },
      householdId: subject.householdId,
    }));
    const columns = { caseId: 'uuid', householdId: 'uuid', applicationId: 'uuid' } as const;
    await sql`
      insert into case_file (case_id, household_id, application_id)
      select "caseId", "householdId", "applicationId" from ${rows('c', columns, opened)}
      on conflict (case_id) do nothing`.on(tx);
  }
}
