import { rows, type SqlText } from '@aid-chain/messaging';
import type { MatchedBill } from './matched-bill.js';
import type { SortedBill } from './sort-bills.rules.js';

const COLUMNS = {
  rowRef: 'text',
  rowNo: 'integer',
  householdId: 'uuid',
  personId: 'uuid',
  selfPaidFen: 'bigint',
  settledOn: 'date',
  issuerHashes: 'text',
  billNoHashes: 'text',
  issuer: 'jsonb',
  billNo: 'jsonb',
  counts: 'boolean',
} as const;

/** Bills of a batch as the rows `g`; the hashes are joined by commas, null where the bill names no issuer or number. */
export function givenBills(bills: readonly SortedBill<MatchedBill>[]): SqlText {
  const given = bills.map(({ issuer, billNo, sealedIssuer, sealedBillNo, doubt, ...bill }) => ({
    ...bill,
    issuerHashes: issuer?.join(','),
    billNoHashes: billNo?.join(','),
    issuer: sealedIssuer,
    billNo: sealedBillNo,
    counts: doubt === undefined,
  }));
  return rows('g', COLUMNS, given);
}
