import type { Payload } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';
import type { Filing } from '../filing/filing.js';
import type { Acceptance } from './acceptance.js';
import type { DeclaredByFamily } from './declared-facts.js';
import { forwardedNeed } from './forwarded-need.rules.js';
import type { SealedHousehold } from './sealed-household.js';

/** An acceptance with its sealed values, ready to be written and told. */
export interface SealedAcceptance {
  readonly filing: Filing;
  readonly acceptance: Acceptance;
  readonly sealed: SealedHousehold;
  readonly facts: DeclaredByFamily;
}

/** Emits what an acceptance tells the other services, in the order in which it happened, on the household's stream. */
export function emitAcceptance(tx: CommandTx, accepted: SealedAcceptance): void {
  emitHousehold(tx, accepted);
  const { application, household } = accepted.acceptance;
  switch (application.kind) {
    case 'case':
      return emitCase(tx, accepted);
    case 'forwarded': {
      const { regionCode, receivedOn } = accepted.filing.declaration;
      for (const { needId, kind } of application.needs) {
        const request = { needId, kind, applicationId: application.applicationId, regionCode, receivedOn };
        tx.emit({
          type: 'intake.request-forwarded.v1',
          stream: `household/${household.householdId}`,
          time: tx.now,
          data: { subject: { householdId: household.householdId }, need: forwardedNeed(request) },
        });
      }
    }
  }
}

function emitHousehold(tx: CommandTx, { acceptance, filing, sealed }: SealedAcceptance): void {
  const { householdId, readVersion, change } = acceptance.household;
  const registered: Payload<'intake.household-registered.v1'> = {
    subject: { householdId },
    regionCode: filing.declaration.regionCode,
    residence: filing.declaration.residence,
    address: sealed.address,
    members: [...sealed.members],
  };
  const place = { stream: `household/${householdId}`, time: tx.now };
  if (readVersion === undefined) {
    tx.emit({ type: 'intake.household-registered.v1', ...place, data: registered });
  } else if (change !== undefined) {
    const data = { ...registered, ...change, effectiveOn: filing.declaration.receivedOn };
    tx.emit({ type: 'intake.household-changed.v1', ...place, data });
  }
}

function emitCase(tx: CommandTx, { acceptance, filing, facts }: SealedAcceptance): void {
  const { householdId } = acceptance.household;
  const { applicationId } = acceptance.application;
  const { receivedOn, regionCode, channel, filedBy, categoriesRequested, helpRequested } = filing.declaration;
  const place = { stream: `household/${householdId}`, time: tx.now };
  const subject = { householdId };
  tx.emit({
    type: 'intake.application-accepted.v1',
    ...place,
    data: {
      subject,
      applicationId,
      receivedOn,
      regionCode,
      channel,
      filedBy,
      categoriesRequested,
      helpRequested,
    },
  });
  tx.emit({ type: 'intake.facts-declared.v1', ...place, data: { subject, applicationId, ...facts } });
}
