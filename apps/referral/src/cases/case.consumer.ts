import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';

/** Which application and case a need came from: lists can then be asked for one application. */
@Injectable()
export class CaseConsumer {
  @Handles('intake.application-accepted.v1')
  async accepted(events: Received<'intake.application-accepted.v1'>[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into application (application_id, household_id)
       select * from unnest($1::uuid[], $2::uuid[]) on conflict (application_id) do nothing`,
      [
        events.map((event) => event.data.applicationId),
        events.map((event) => event.data.subject.householdId),
      ],
    );
  }

  @Handles('eligibility.case-opened.v1')
  async opened(events: Received<'eligibility.case-opened.v1'>[], tx: Tx): Promise<void> {
    await tx.query(
      `insert into case_file (case_id, household_id, application_id)
       select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]) on conflict (case_id) do nothing`,
      [
        events.map((event) => event.data.caseId),
        events.map((event) => event.data.subject.householdId),
        events.map((event) => event.data.applicationId ?? null),
      ],
    );
  }
}
