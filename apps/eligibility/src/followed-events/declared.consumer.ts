import { Injectable } from '@nestjs/common';
import { dateOf } from '@aid-chain/kernel';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { saveDeclaredRelatives } from '@aid-chain/platform';
import { saveAuthorisations } from '../authorisation/authorisation-store.js';
import { Reassessment } from '../case-opening/reassessment.js';
import { checkKinds } from './declared-kinds.js';
import { saveDeclaredFacts } from '../facts/facts-store.js';

/** Keeps what families declare; their authorisations may let the verification begin (S0-20). */
@Injectable()
export class DeclaredFactsConsumer {
  constructor(private readonly reassessment: Reassessment) {}

  /** @throws PermanentError DECLARED_KIND_UNKNOWN, so that nothing declared is left out of a sum. */
  @Handles('intake.facts-declared.v1')
  async declared(events: Received<'intake.facts-declared.v1'>[], tx: Tx): Promise<void> {
    for (const { data } of events) checkKinds(data);
    const rows = events.map(({ data, time }) => ({ data, on: dateOf(time) }));
    await saveDeclaredFacts(tx, rows);
    const signed = rows.flatMap(({ data: { subject, authorisations } }) =>
      authorisations.map((one) => ({ householdId: subject.householdId, ...one })),
    );
    saveAuthorisations(tx, signed);
    await saveDeclaredRelatives(tx, events);
    await this.reassessment.casesOf(
      tx,
      new Map(events.map((event) => [event.data.subject.householdId, event])),
    );
  }
}
