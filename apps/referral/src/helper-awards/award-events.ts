import type { Payload } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';
import { subjectOf } from '../referral-state/referral-events.js';
import type { Organisation } from '../social-organisations/organisation.store.js';
import type { HelperAward } from './award.store.js';

type Updated = Payload<'referral.helper-award-updated.v1'>;

/** Emits on the stream of the household for which it was given what happened with an award; never how much it is. */
export function emitAward(
  tx: CommandTx,
  award: Pick<HelperAward, 'awardId' | 'householdId' | 'personId' | 'measureCode'>,
  { organisationId, kind }: Pick<Organisation, 'organisationId' | 'kind'>,
  happened: Pick<Updated, 'step' | 'on' | 'reasonCode'>,
): void {
  const { awardId, householdId, measureCode } = award;
  const of = { organisationId, organisationKind: kind };
  tx.emit({
    type: 'referral.helper-award-updated.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    correlationId: awardId,
    causationId: awardId,
    data: { subject: subjectOf(award), awardId, ...of, measureCode, ...happened },
  });
}
