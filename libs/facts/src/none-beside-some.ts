import type { Fault, LooseFields } from '@aid-chain/kernel';

/**
 * Faults of an asset of which one line states that there is none and another that there is some: of one place, and of one
 * owner or where the line with none is of the whole household. Neither of them is dropped (unknown is never no).
 * @param path JSON pointer of the list in the body
 */
export function noneBesideSome(items: readonly LooseFields[], path: string): Fault[] {
  return items.flatMap((none, index): Fault[] => {
    const some = isNone(none) ? items.findIndex((other) => isSome(other) && isOfSame(none, other)) : -1;
    return some < 0
      ? []
      : [{ code: 'ASSET_NONE_BESIDE_SOME', path: `${path}/${String(index)}`, params: { other: some + 1 } }];
  });
}

function isNone({ count, valueFen }: LooseFields): boolean {
  return count === 0 || (count === undefined && valueFen === 0);
}

function isSome({ count, valueFen }: LooseFields): boolean {
  return count !== 0 && [count, valueFen].some((number) => typeof number === 'number' && number > 0);
}

function isOfSame(none: LooseFields, some: LooseFields): boolean {
  const owner = ownerOf(none);
  const isOneThing =
    none['kind'] === some['kind'] && none['locationRegionCode'] === some['locationRegionCode'];
  return isOneThing && (owner === undefined || owner === ownerOf(some));
}

function ownerOf({ memberRef, personId }: LooseFields): unknown {
  return memberRef ?? personId;
}
