import { FACTS, itemsOf, keyOf, saidOf, type FactSheet, type HouseholdFact } from '@aid-chain/facts';
import type { LooseFields } from '@aid-chain/kernel';

/**
 * Several versions of one origin as one sheet: a later version replaces an earlier one item by item,
 * and what it does not speak of stays ("no data" changes nothing).
 * @param versions in the order in which they were recorded
 */
export function foldSheets(versions: readonly FactSheet[]): FactSheet | undefined {
  const latest = versions.at(-1);
  if (latest === undefined) return undefined;
  const folded = FACTS.map((fact) => [fact.field, folding(fact, versions)]);
  return { ...latest, ...Object.fromEntries(folded.filter(([, said]) => said !== undefined)) } as FactSheet;
}

function folding(fact: HouseholdFact, versions: readonly FactSheet[]): unknown {
  switch (fact.holds) {
    case 'one':
      return versions.map((sheet) => saidOf(sheet, fact)).findLast((said) => said !== undefined);
    case 'many':
      return versions
        .map((sheet) => itemsOf(sheet, fact))
        .reduce((earlier, later) => replaced(fact, earlier, later), []);
    case 'one-per-member':
      return joined(versions.flatMap((sheet) => itemsOf(sheet, fact)));
  }
}

/** A later estimate never takes the place of an item that is known. */
function replaced(
  fact: HouseholdFact,
  earlier: readonly LooseFields[],
  later: readonly LooseFields[],
): readonly LooseFields[] {
  const keysOf = (items: readonly LooseFields[]) => new Set(items.map((item) => keyOf(fact, item)));
  const known = keysOf(earlier.filter((item) => item['estimated'] !== true));
  const firm = later.filter((item) => item['estimated'] !== true || !known.has(keyOf(fact, item)));
  const keys = keysOf(firm);
  return [...earlier.filter((item) => !keys.has(keyOf(fact, item))), ...firm];
}

/** One item for each member: what a later one says of a field stands. */
function joined(items: readonly LooseFields[]): readonly LooseFields[] {
  const byPerson = new Map<unknown, LooseFields>();
  for (const item of items) byPerson.set(item['personId'], { ...byPerson.get(item['personId']), ...item });
  return [...byPerson.values()];
}
