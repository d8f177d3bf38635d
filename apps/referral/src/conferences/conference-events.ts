import type { Payload } from '@aid-chain/contracts';
import type { Instant, IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import { subjectOf } from '../referral-state/referral-events.js';
import type { Conference } from './conference.store.js';

type Updated = Payload<'referral.conference-updated.v1'>;

/** Emits on the household's stream where a conference stands now. */
export function emitConference(
  tx: Tx,
  conference: Pick<Conference, 'conferenceId' | 'householdId' | 'personId'>,
  {
    time,
    on,
    ...more
  }: Omit<Updated, 'subject' | 'conferenceId'> & { readonly time: Instant; readonly on: IsoDate },
): void {
  const { conferenceId, householdId } = conference;
  tx.emit({
    type: 'referral.conference-updated.v1',
    stream: `household/${householdId}`,
    time,
    correlationId: conferenceId,
    causationId: conferenceId,
    data: { subject: subjectOf(conference), conferenceId, on, ...more },
  });
}
