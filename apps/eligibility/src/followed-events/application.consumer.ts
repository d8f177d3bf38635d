import { Injectable } from '@nestjs/common';
import { newId } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { insertCases } from '../cases/case-store.js';
import { emitDecided } from '../cases/emit.js';
import { openForApplication } from '../case-opening/open-case.rules.js';
import { Reassessment } from '../case-opening/reassessment.js';

/** Opens a case with its tracks for each accepted application (S0-18). */
@Injectable()
export class ApplicationConsumer {
  constructor(private readonly reassessment: Reassessment) {}

  /** An application that asks for no category is forwarded by intake and opens no case. */
  @Handles('intake.application-accepted.v1')
  async accepted(events: Received<'intake.application-accepted.v1'>[], tx: Tx): Promise<void> {
    const asking = events.filter(({ data }) => data.categoriesRequested.length > 0);
    if (asking.length === 0) return;
    const knowledge = await this.reassessment.know(
      tx,
      asking.map(({ data }) => data.subject.householdId),
    );
    const opened = asking.map((event) => {
      const { subject, applicationId, receivedOn, acceptedOn, regionCode } = event.data;
      const { categoriesRequested, helpRequested } = event.data;
      const { householdId } = subject;
      const verification = knowledge.verification(householdId, acceptedOn ?? receivedOn, 'application');
      const household = knowledge.households.get(householdId);
      const dates = { openedOn: receivedOn, ...(acceptedOn === undefined ? {} : { acceptedOn }) };
      const family = { householdId, ...(household === undefined ? {} : { household }) };
      const place = { caseId: newId(), ...family, regionCode, ...dates, verification };
      return {
        event,
        decided: openForApplication({ ...place, applicationId, categoriesRequested, helpRequested }),
      };
    });
    await insertCases(
      tx,
      opened.map(({ decided }) => decided.state),
    );
    for (const { event, decided } of opened) emitDecided(tx, decided, event.time, event);
  }
}
