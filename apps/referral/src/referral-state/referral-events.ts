import type { Instant, IsoDate } from '@aid-chain/kernel';
import type { Payload } from '@aid-chain/contracts';
import type { NeedCourse, ReferralState } from '@aid-chain/vocabulary';
import type { Tx } from '@aid-chain/messaging';
import type { Referral } from './referral.store.js';

export interface Update {
  readonly state: ReferralState;
  readonly on: IsoDate;
  /** Day on which the department's message came, where it states another one. */
  readonly cameOn?: IsoDate;
  readonly reasonCode?: string | null;
  readonly time: Instant;
  readonly causationId: string;
}

/** Emits on the household's stream that a referral is in another state. */
export function emitReferralUpdated(tx: Tx, referral: Referral, update: Update): void {
  const { state, on, cameOn = on, reasonCode } = update;
  // That it was referred has an event of its own.
  if (state === 'referred') return;
  tx.emit({
    type: 'referral.referral-updated.v1',
    stream: `household/${referral.householdId}`,
    time: update.time,
    correlationId: referral.correlationId,
    causationId: update.causationId,
    data: {
      subject: subjectOf(referral),
      referralId: referral.referralId,
      state,
      on,
      ...(cameOn === on ? {} : { cameOn }),
      ...(typeof reasonCode === 'string' ? { reasonCode } : {}),
    },
  });
}

/** Emits to the department that nothing is to be done for a referral any more. @param token its name for the household */
export function emitReferralCancelled(
  tx: Tx,
  { referralId, department }: Pick<Referral, 'referralId' | 'department'>,
  token: string,
  {
    time,
    ...end
  }: Omit<Payload<'department.referral-cancelled.v1'>, 'referralId'> & { readonly time: Instant },
): void {
  tx.emit({
    type: 'department.referral-cancelled.v1',
    department,
    stream: token,
    time,
    correlationId: referralId,
    causationId: referralId,
    data: { referralId, ...end },
  });
}

/** Emits on the household's stream that a need was met, or that what met it was taken back. */
export function emitNeedUpdated(
  tx: Tx,
  referral: Pick<Referral, 'needId' | 'needKind' | 'householdId' | 'personId' | 'correlationId'>,
  { state, on, time, causationId }: Omit<Update, 'state'> & { readonly state: NeedCourse },
): void {
  const { needId, needKind, householdId, correlationId } = referral;
  tx.emit({
    type: 'referral.need-updated.v1',
    stream: `household/${householdId}`,
    time,
    correlationId,
    causationId,
    data: { subject: subjectOf(referral), needId, needKind, state, on },
  });
}

/** The household of a referral, and the person where the need is one person's. */
export function subjectOf(referral: Pick<Referral, 'householdId' | 'personId'>): {
  householdId: string;
  personId?: string;
} {
  const { householdId, personId } = referral;
  return personId === null ? { householdId } : { householdId, personId };
}
