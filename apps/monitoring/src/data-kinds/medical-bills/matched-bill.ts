import { foldReference } from '@aid-chain/kernel';
import type { Sealed } from '@aid-chain/contracts';
import type { Keys, MatchedRow, PlacedHousehold } from '../data-kind.js';
import type { MedicalBillRow } from './medical-bill-row.js';
import type { IncomingBill } from './sort-bills.rules.js';

/** A bill of a household that monitoring knows. */
export interface MatchedBill extends IncomingBill, PlacedHousehold {
  /** Issuer and number for the person who has to distinguish two rows; their hashes reveal nothing. */
  readonly sealedIssuer?: Sealed;
  readonly sealedBillNo?: Sealed;
}

/** Seals what the bill was issued by and hashes it, so that the same bill is known again. */
export function matchedBill(
  { row, personId, householdId, regionCode, residence }: MatchedRow<MedicalBillRow>,
  { blindIndex, sealer }: Keys,
): MatchedBill {
  const { rowNo, rowRef, selfPaidFen, settledOn, issuer, billNo } = row;
  const hashes = (purpose: string, text: string) =>
    blindIndex.of(`${purpose}:${foldReference(text)}`).map(({ kid, value }) => `${kid}:${value}`);
  return {
    ...{ rowNo, rowRef, selfPaidFen, settledOn, householdId, regionCode, residence, personId },
    ...(issuer === undefined
      ? {}
      : {
          issuer: hashes('issuer', issuer),
          sealedIssuer: sealer.seal('billIssuer', personId, issuer.trim()),
        }),
    ...(billNo === undefined
      ? {}
      : { billNo: hashes('bill-no', billNo), sealedBillNo: sealer.seal('billNo', personId, billNo.trim()) }),
  };
}
