import type { Tx } from '@aid-chain/messaging';
import type { IsoDate } from '@aid-chain/kernel';
import { emitDecided } from '../cases/emit.js';
import type { CommandTx } from '@aid-chain/platform';
import type { ArrearsOutcome } from '@aid-chain/vocabulary';
import type { Arrears } from './arrears.state.js';

/** Publishes what is owed to a family, that it was paid, or that it is not owed; never why. @param corrected what had been recorded by mistake */
export function emitArrears(
  tx: Tx & Pick<CommandTx, 'now'>,
  arrears: Arrears,
  on: IsoDate,
  corrected?: ArrearsOutcome,
): void {
  const { householdId, arrearsId, caseId, track, category, personId, cause, months, sumFen, state } = arrears;
  const data = {
    ...{ subject: { householdId }, arrearsId, caseId, track, category, cause, sumFen, state, on },
    months: months.map(({ month, amountFen }) => ({ month, amountFen })),
    ...(personId === null ? {} : { personId }),
    ...(corrected === undefined ? {} : { corrected }),
  };
  emitDecided(tx, { events: [{ type: 'eligibility.arrears-updated.v1', data }] }, tx.now);
}
