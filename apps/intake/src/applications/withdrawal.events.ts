import type { Payload } from '@aid-chain/contracts';
import type { Instant } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';

/** What both events of a withdrawal carry: of which application, from which day, and why. */
export type WithdrawalEvent = Payload<'intake.application-withdrawn.v1'> &
  Payload<'intake.withdrawal-requested.v1'>;

/** Publishes that a family asks to take an application back, or that it is withdrawn, whoever has brought that about. */
export function emitWithdrawal(
  tx: Tx,
  type: 'intake.application-withdrawn.v1' | 'intake.withdrawal-requested.v1',
  data: WithdrawalEvent,
  time: Instant,
): void {
  tx.emit({ type, stream: `household/${data.subject.householdId}`, time, data });
}
