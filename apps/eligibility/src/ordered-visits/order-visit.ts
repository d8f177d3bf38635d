import { newId, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import { orRefuse, type Answer, type CommandTx } from '@aid-chain/platform';
import { dropVisitsWithoutEntry, insertVisit, openVisitOf, type NewVisit } from './ordered-visit.store.js';

/** A visit to be ordered, to the family of a case. */
interface VisitOrder extends Pick<NewVisit, 'caseId' | 'regionCode' | 'entryId' | 'on'> {
  readonly householdId: string;
}

/**
 * Orders a visit where none of the case is open; whoever goes learns of the case and the day, never why (S4-10).
 * @param admitted whether it may be ordered, by the day of one that is open already
 * @throws RefusalError ORDERED_VISIT_OPEN, and of `admitted`
 */
export async function orderVisit(
  tx: CommandTx,
  { householdId, ...order }: VisitOrder,
  admitted: (openVisit: IsoDate | undefined) => Result<unknown>,
): Promise<Answer> {
  const { caseId, on } = order;
  await dropVisitsWithoutEntry(tx, caseId, tx.today);
  orRefuse(admitted(await openVisitOf(tx, caseId, tx.today)));
  const visitId = newId();
  if (!(await insertVisit(tx, { ...order, visitId, by: tx.actor.id })))
    orRefuse(refuse('ORDERED_VISIT_OPEN', { on }));
  return {
    status: 201,
    body: { visitId, caseId },
    audit: {
      ...{ action: 'ordered-visit.ordered', objectType: 'ordered-visit', objectId: visitId },
      ...{ householdId, ids: [caseId] },
    },
  };
}
