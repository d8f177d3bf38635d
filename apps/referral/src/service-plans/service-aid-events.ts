import type { Payload } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';
import { subjectOf } from '../referral-state/referral-events.js';

type Updated = Payload<'referral.service-aid-updated.v1'>;

/** Emits on the household's stream what happened with service-type aid for a person. */
export function emitServiceAid(
  tx: CommandTx,
  of: { readonly householdId: string; readonly personId: string },
  data: Omit<Updated, 'subject'>,
): void {
  tx.emit({
    type: 'referral.service-aid-updated.v1',
    stream: `household/${of.householdId}`,
    time: tx.now,
    correlationId: data.assessmentId,
    causationId: data.sessionId ?? data.assessmentId,
    data: { subject: subjectOf(of), ...data },
  });
}
