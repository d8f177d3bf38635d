import type { LooseFields } from '@aid-chain/kernel';
import {
  INCOME_ITEMS,
  incomeItemCodes,
  incomeItemsOf,
  incomeKindCodes,
  isCodeOf,
  KIND_OF_INCOME_ITEM,
  named,
  nearestCode,
  type IncomeItemCode,
} from '@aid-chain/vocabulary';
import type { FactRule } from '../fact.js';

/** The item of an income is a code of the list, because its code decides whether the money counts (D57 13). */
export const itemLikeOne: FactRule = {
  code: 'ITEM_UNKNOWN_BUT_LIKE',
  at: 'itemCode',
  isBroken: (fields) => isUnknown(fields) && meant(fields) !== undefined,
  params: (fields) => ({ nearest: named(incomeItemCodes, [meant(fields) ?? '']), allowed: allowed(fields) }),
};

/** The same for an item that is like none of the list. */
export const itemLikeNone: FactRule = {
  code: 'ITEM_UNKNOWN',
  at: 'itemCode',
  isBroken: (fields) => isUnknown(fields) && meant(fields) === undefined,
  params: (fields) => ({ allowed: allowed(fields) }),
};

/** An item belongs to one of the four kinds: a pension is no wage. */
export const itemOfItsKind: FactRule = {
  code: 'ITEM_OF_ANOTHER_KIND',
  at: 'itemCode',
  isBroken: ({ kind, itemCode }) =>
    isCodeOf(incomeKindCodes, kind) &&
    isCodeOf(incomeItemCodes, itemCode) &&
    KIND_OF_INCOME_ITEM[itemCode] !== kind,
  params: (fields) => {
    const { itemCode } = fields;
    const kind = isCodeOf(incomeItemCodes, itemCode) ? KIND_OF_INCOME_ITEM[itemCode] : '';
    return {
      item: named(incomeItemCodes, [String(itemCode)]),
      kind: named(incomeKindCodes, [kind]),
      allowed: allowed(fields),
    };
  },
};

function isUnknown({ itemCode }: LooseFields): boolean {
  return typeof itemCode === 'string' && !isCodeOf(incomeItemCodes, itemCode);
}

/** The item that was probably meant, of the kind given before any other. */
function meant(fields: LooseFields): IncomeItemCode | undefined {
  const text = String(fields['itemCode']);
  return nearestCode(incomeItemCodes, text, itemsOfKind(fields)) ?? nearestCode(incomeItemCodes, text);
}

function allowed(fields: LooseFields): string {
  return named(incomeItemCodes, itemsOfKind(fields));
}

function itemsOfKind({ kind }: LooseFields): readonly IncomeItemCode[] {
  return isCodeOf(incomeKindCodes, kind) ? incomeItemsOf(kind) : INCOME_ITEMS;
}
