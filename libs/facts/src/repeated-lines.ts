import { foldReference, type Fault, type LooseFields } from '@aid-chain/kernel';

/** Lists of facts whose lines add up. */
export type AddingField = 'incomes' | 'expenditures' | 'assets';

/** Who issued a bill under which number. */
const BILL_NAMES: readonly string[] = ['issuer', 'billNo'];

/**
 * Who pays or issues, and for whom a bill was paid: two lines are distinguished by it only where both give it. Spending
 * without a member is of the household, and may be of any of its members.
 */
const NAMES: Readonly<Record<AddingField, readonly string[]>> = {
  incomes: ['payer'],
  expenditures: [...BILL_NAMES, 'memberRef', 'personId'],
  assets: [],
};

/**
 * Faults of lines that one list holds twice: LINE_TWICE, of assets ASSET_TWICE, where two are equal in person, kind, days
 * and amount and nothing distinguishes them, BILL_TWICE where one bill stands there with two contents. Each names the line that it repeats.
 * @param path JSON pointer of the list in the body
 */
export function repeatFaults(field: AddingField, items: readonly LooseFields[], path: string): Fault[] {
  const equal = earlierOf(items, (item) => thingOf(field, item), hasOtherName(NAMES[field]));
  const sameBill = earlierOf(items, billOf, hasOtherName(BILL_NAMES));
  return items.flatMap((item, index): Fault[] => {
    const [line, bill] = [equal[index], sameBill[index]];
    const at = `${path}/${String(index)}`;
    if (line !== undefined) return [twice(field, item, at, line)];
    return bill === undefined ? [] : [{ code: 'BILL_TWICE', path: at, params: { first: bill + 1 } }];
  });
}

/** Two equal things are stated in one line: the sentence gives the count of both. */
function twice(field: AddingField, item: LooseFields, path: string, first: number): Fault {
  const params = { first: first + 1 };
  if (field !== 'assets') return { code: 'LINE_TWICE', path, params };
  const { count } = item;
  return {
    code: 'ASSET_TWICE',
    path,
    params: { ...params, count: 2 * (typeof count === 'number' ? count : 1) },
  };
}

/** @returns the lines of one list, what it states twice once; of two such lines the one that names more stays */
export function withoutRepeats<T extends object>(field: AddingField, items: readonly T[]): T[] {
  if (items.length < 2) return [...items];
  const named = ({ item }: { readonly item: T }): number =>
    NAMES[field].filter((name) => loose(item)[name] !== undefined).length;
  const byNames = items.map((item, place) => ({ item, place })).sort((a, b) => named(b) - named(a));
  const earlier = earlierOf(
    byNames.map(({ item }) => loose(item)),
    (item) => thingOf(field, item),
    hasOtherName(NAMES[field]),
  );
  const once = byNames.filter((_, index) => earlier[index] === undefined);
  return once.sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/** Whether two lines are of one bill: one number, and issuers that are not known to differ. */
export function isSameBill(a: object, b: object): boolean {
  const [first, second] = [billOf(loose(a)), billOf(loose(b))];
  return first !== undefined && first === second && !hasOtherName(BILL_NAMES)(loose(a), loose(b));
}

/** Of every item the place of the first one before it with the same key that is not distinguished from it. */
function earlierOf(
  items: readonly LooseFields[],
  keyOf: (item: LooseFields) => string | undefined,
  areApart: (a: LooseFields, b: LooseFields) => boolean,
): (number | undefined)[] {
  const byKey = new Map<string, number[]>();
  return items.map((item, index) => {
    const key = keyOf(item);
    if (key === undefined) return undefined;
    const before = byKey.get(key) ?? [];
    byKey.set(key, [...before, index]);
    return before.find((place) => !areApart(items[place] ?? {}, item));
  });
}

/** Everything that a line says beside its names; undefined where it cannot be read, which the check of its form reports. */
function thingOf(field: AddingField, item: LooseFields): string | undefined {
  if (typeof item['kind'] !== 'string') return undefined;
  const entries = Object.entries(item).filter(([name, value]) => value !== undefined && !isName(field, name));
  return JSON.stringify(entries.map(([name, value]) => [name, inOrder(value)]).sort());
}

/** A bill is known by its number: of one kind, as a bill may hold spending of two. */
function billOf({ kind, billNo }: LooseFields): string | undefined {
  return typeof billNo === 'string' ? JSON.stringify([kind, foldReference(billNo)]) : undefined;
}

function hasOtherName(names: readonly string[]): (a: LooseFields, b: LooseFields) => boolean {
  return (a, b) =>
    names.some(
      (name) => a[name] !== undefined && b[name] !== undefined && folded(a[name]) !== folded(b[name]),
    );
}

function folded(value: unknown): unknown {
  return typeof value === 'string' ? foldReference(value) : value;
}

function isName(field: AddingField, name: string): boolean {
  return NAMES[field].includes(name);
}

function inOrder(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? Object.entries(value).sort() : value;
}

function loose(item: object): LooseFields {
  return item as LooseFields;
}
