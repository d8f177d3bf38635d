import type { Sql, SqlText } from '@aid-chain/messaging';
import type { Actor } from '../actor/actor.js';
import { isAmong, leaveOut, type DeclaredRelative } from './impartial.js';

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

/**
 * A page of several families without the items of those that declared the reader as a relative, which are counted (L-15).
 * @param ask whether one family was asked for, by which id an item is known, and who declared
 * @throws RefusalError CLOSE_RELATIVE where one family was asked for, and it is such a one
 */
export async function withoutItemsOfRelatives<T>(
  connection: Sql,
  actor: Pick<Actor, 'staffCode'>,
  items: readonly T[],
  ask: {
    readonly isOfOneFamily: boolean;
    readonly idOf: (item: T) => string;
    readonly declaredBy: (ids: readonly string[]) => SqlText;
  },
): Promise<{ readonly items: T[]; readonly leftOut?: number }> {
  const { isOfOneFamily, idOf, declaredBy } = ask;
  const ids = [...new Set(items.map(idOf))];
  const hidden = await itemsOfRelatives(connection, actor, ids, declaredBy);
  return leaveOut(actor, items, { isOfOneFamily, isHidden: (item) => hidden.has(idOf(item)) });
}
