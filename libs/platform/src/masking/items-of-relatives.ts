import type { Sql, SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { isAmong, type DeclaredRelative } from './impartial.js';

/**
 * Which of some items are of families that declared an official as a relative; one statement for all, none for an official
 * without a staff code (L-15).
 * @param declaredBy rows of `refId` and `staffCode`, the items with whom their families declared
 */
export async function itemsOfRelatives(
  connection: Sql,
  { staffCode }: Pick<Actor, 'staffCode'>,
  ids: readonly string[],
  declaredBy: (ids: readonly string[]) => SqlText,
): Promise<ReadonlySet<string>> {
  if (staffCode === undefined || ids.length === 0) return new Set();
  const declared = await declaredBy(ids).on<DeclaredRelative & { readonly refId: string }>(connection);
  return new Set(declared.filter((one) => isAmong(staffCode, [one])).map(({ refId }) => refId));
}
