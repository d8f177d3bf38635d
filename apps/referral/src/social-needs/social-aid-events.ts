import type { Payload } from '@aid-chain/contracts';
import type { CommandTx } from '@aid-chain/platform';
import { subjectOf } from '../referral-state/referral-events.js';
import type { SocialNeed } from './social-need.store.js';

type Updated = Payload<'referral.social-aid-updated.v1'>;

/** Of whose need a step is emitted. */
export type StepOf = Pick<
  SocialNeed,
  'householdId' | 'personId' | 'needId' | 'needKind' | 'socialNeedId' | 'form' | 'item' | 'unit'
>;

/** Emits on the household's stream what happened with the help of social forces. */
export function emitSocialAid(
  tx: CommandTx,
  need: StepOf,
  more: Pick<Updated, 'step' | 'on'> &
    Partial<
      Pick<
        Updated,
        'quantity' | 'matchId' | 'organisationId' | 'organisationKind' | 'handedBy' | 'reasonCode'
      >
    >,
): void {
  const { householdId, needId, needKind, socialNeedId, form, item, unit } = need;
  tx.emit({
    type: 'referral.social-aid-updated.v1',
    stream: `household/${householdId}`,
    time: tx.now,
    correlationId: needId,
    causationId: more.matchId ?? socialNeedId,
    data: {
      ...{ subject: subjectOf(need), needId, needKind, socialNeedId, form, unit },
      ...(item === null ? {} : { item }),
      ...more,
    },
  });
}
