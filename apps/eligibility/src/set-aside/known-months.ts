import type { Fen, IsoDate } from '@aid-chain/kernel';
import type { CommandTx } from '@aid-chain/platform';
import { monthsKnownOf } from '../arrears/arrears.store.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { alonePaid } from './owed.rules.js';
import type { Reduction } from './reduction.store.js';

/** What is owed already for a month: to the household, and of the same benefit to each person who has it alone (S1-09). */
export async function knownMonths(
  tx: CommandTx,
  of: {
    readonly householdIds: readonly string[];
    readonly reduction: Pick<Reduction, 'category' | 'personId'>;
    readonly present: readonly Recognition[];
  },
): Promise<(month: IsoDate) => Fen> {
  const months = await monthsKnownOf(tx, of.householdIds);
  const alone = alonePaid(of.present, of.reduction).map(({ personId }) => personId);
  const all = [...new Set([of.reduction.personId, ...alone])].map((personId) =>
    months({ category: of.reduction.category, personId }),
  );
  return (month) => all.reduce((sum, known) => sum + (known.get(month) ?? 0), 0);
}
