import type { Sql } from '@aid-chain/messaging';
import type { DeclaredRelative } from '../masking/impartial.js';
import type { DueItemRow, DueItemSource } from '../service/due-item-source.js';

/**
 * The officials whom the families of items declared as close relatives (D57 11); one statement for each source.
 * @returns them by the ids of what the items are about; items of which nobody is a relative are not among them
 */
export async function declaredByItems(
  connection: Sql,
  sources: readonly DueItemSource[],
  rows: readonly DueItemRow[],
): Promise<ReadonlyMap<string, readonly DeclaredRelative[]>> {
  const byItem = new Map<string, DeclaredRelative[]>();
  for (const { kinds, relatives } of sources) {
    const refIds = rows.filter(({ kind }) => kinds[kind] !== undefined).map(({ ref_id }) => ref_id);
    if (refIds.length === 0) continue;
    const declared = await relatives([...new Set(refIds)]).on<Declared>(connection);
    for (const one of declared) byItem.set(one.refId, [...(byItem.get(one.refId) ?? []), one]);
  }
  return byItem;
}

type Declared = DeclaredRelative & { readonly refId: string };
