import type { Payload } from '@aid-chain/contracts';
import { PermanentError } from '@aid-chain/messaging';
import {
  assetKindCodes,
  expenditureKindCodes,
  incomeItemCodes,
  incomeKindCodes,
  isCodeOf,
} from '@aid-chain/vocabulary';

type Declared = Pick<Payload<'intake.facts-declared.v1'>, 'incomes' | 'expenditures' | 'assets'>;

/**
 * No rule can count an amount of a kind that a later version named, nor decide whether an item counts that it does not
 * know, and a sum without it would be wrong: the declaration waits, parked, until this service knows both.
 * @throws PermanentError DECLARED_KIND_UNKNOWN
 */
export function checkKinds({ incomes, expenditures, assets }: Declared): void {
  const known =
    incomes.every(
      ({ kind, itemCode }) => isCodeOf(incomeKindCodes, kind) && isCodeOf(incomeItemCodes, itemCode),
    ) &&
    expenditures.every(({ kind }) => isCodeOf(expenditureKindCodes, kind)) &&
    assets.every(({ kind }) => isCodeOf(assetKindCodes, kind));
  if (!known) throw new PermanentError('DECLARED_KIND_UNKNOWN');
}
