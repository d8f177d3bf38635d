import type { Payload } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Tx } from '@aid-chain/messaging';
import type { Disposition } from '@aid-chain/vocabulary';

/** A warning that nobody disposed of: what was heard has settled it. */
export interface WarningClosed {
  readonly id: string;
  readonly householdId: string;
  readonly on: IsoDate;
  readonly disposition: Disposition;
  /** Who put right, or decided, what the warning named. */
  readonly authority: Payload<'monitoring.warning-disposed.v1'>['authority'];
}

/** Emits that a warning is closed. @param caused when, and by which event */
export function emitWarningClosed(
  tx: Pick<Tx, 'emit'>,
  { id: warningId, householdId, on, disposition, authority }: WarningClosed,
  caused: { readonly time: string; readonly correlationId?: string; readonly causationId?: string },
): void {
  tx.emit({
    type: 'monitoring.warning-disposed.v1',
    stream: `household/${householdId}`,
    ...caused,
    data: { subject: { householdId }, warningId, dispositions: [disposition], on, authority },
  });
}
