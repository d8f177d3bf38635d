import type { Payload } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';

type Updated = Payload<'referral.found-person-updated.v1'>;

/** Emits what happened to a record, on the chain of the household that is named. */
export function emitFoundPerson(tx: CommandTx, householdId: string, step: Omit<Updated, 'subject'>): void {
  tx.emit({
    type: 'referral.found-person-updated.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    data: { subject: { householdId }, ...step },
  });
}

/** The answer of an act about a record. */
export function answerOf(
  action: string,
  householdId: string,
  { referralIds, reason }: { readonly referralIds: readonly string[]; readonly reason: string },
) {
  return {
    status: 201 as const,
    body: { householdId, referralIds },
    audit: { action, objectType: 'household', objectId: householdId, householdId, ids: referralIds, reason },
  };
}
