import { foldStaffCode } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { knownStaffCodes } from '@aid-chain/platform';
import type { Filing } from './filing.js';

/** @returns the codes of declared relatives that stand in no directory: such a declaration keeps no official from the case */
export async function unknownStaffCodes(
  connection: Sql,
  { declaration }: Filing,
): Promise<readonly string[]> {
  const codes = declaration.declaredRelatives.map(({ staffCode }) => staffCode);
  const known = await knownStaffCodes(connection, codes);
  return codes.filter((code) => !known.has(foldStaffCode(code)));
}
