import type { FactSheet, IncomeItem } from '@aid-chain/policy';

type Items = Pick<FactSheet, 'circumstances' | 'incomes' | 'expenditures' | 'assets' | 'housing' | 'water'>;

/**
 * Several versions of one origin as one sheet: a later version replaces an earlier one item by item,
 * and what it does not speak of stays ("no data" changes nothing).
 * @param versions in the order in which they were recorded
 */
export function foldSheets(versions: readonly FactSheet[]): FactSheet | undefined {
  const latest = versions.at(-1);
  if (latest === undefined) return undefined;
  return { ...latest, ...versions.reduce<Items>(fold, {}) };
}

function fold(earlier: Items, later: FactSheet): Items {
  return {
    circumstances: circumstances(earlier.circumstances ?? [], later.circumstances ?? []),
    incomes: replaced(earlier.incomes, firm(earlier.incomes, later.incomes), incomeKey),
    expenditures: replaced(earlier.expenditures, later.expenditures, (e) => `${e.personId ?? ''}|${e.kind}`),
    assets: replaced(earlier.assets, later.assets, ({ kind }) => kind),
    ...pick('housing', later.housing ?? earlier.housing),
    ...pick('water', later.water ?? earlier.water),
  };
}

function incomeKey({ personId, kind, itemCode }: IncomeItem): string {
  return `${personId}|${kind}|${itemCode}`;
}

/** A later estimate never takes the place of an income that is known. */
function firm(earlier: Items['incomes'] = [], later: Items['incomes'] = []): Items['incomes'] {
  const known = new Set(earlier.filter(({ confidence }) => confidence !== 'estimated').map(incomeKey));
  return later.filter((item) => item.confidence !== 'estimated' || !known.has(incomeKey(item)));
}

function replaced<T>(earlier: readonly T[] = [], later: readonly T[] = [], keyOf: (item: T) => string): T[] {
  const keys = new Set(later.map(keyOf));
  return [...earlier.filter((item) => !keys.has(keyOf(item))), ...later];
}

function circumstances(
  earlier: NonNullable<Items['circumstances']>,
  later: NonNullable<Items['circumstances']>,
): NonNullable<Items['circumstances']> {
  const merged = new Map(earlier.map((item) => [item.personId, item]));
  for (const item of later) merged.set(item.personId, { ...merged.get(item.personId), ...item });
  return [...merged.values()];
}

function pick<K extends 'housing' | 'water'>(key: K, value: Items[K]): Pick<Items, K> | object {
  return value === undefined ? {} : { [key]: value };
}
