import type { DataKindCode } from '@aid-chain/vocabulary';
import { cremations } from './cremations/cremations.js';
import type { DataKind } from './data-kind.js';
import { medicalBills } from './medical-bills/medical-bills.js';

/** Every kind of rows that departments send, each once. */
export const DATA_KIND_DEFINITIONS: readonly DataKind[] = [medicalBills, cremations];

/** The definitions of some kinds. */
export function dataKinds(codes: readonly DataKindCode[]): readonly DataKind[] {
  return DATA_KIND_DEFINITIONS.filter(({ code }) => codes.includes(code));
}
