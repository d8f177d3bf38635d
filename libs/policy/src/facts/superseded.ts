import { foldReference } from '@aid-chain/kernel';
import { areWithin, common, daysOf, without, type Days } from '../periods/days.js';
import { incomeTopic } from './sources.js';
import type { AssetFact, ExpenditureFact, IncomeFact } from './facts.js';

/**
 * Of several inquiries of one source: what a newer one says of a thing takes the place of the older on its days, and
 * what it does not state stays. «No data» states nothing.
 * @param inquiries the lines of each, the oldest first
 */
export function standingIncomes(inquiries: readonly (readonly IncomeFact[])[]): IncomeFact[] {
  return inquiries.reduce<IncomeFact[]>(
    (older, newer) => [...older.flatMap((item) => restOf(item, newer)), ...newer],
    [],
  );
}

/** A later estimate never takes the place of an income that is known. */
function restOf(item: IncomeFact, newer: readonly IncomeFact[]): IncomeFact[] {
  const same = newer.filter((other) => isSameIncome(item, other) && !isWeaker(other, item));
  const days = daysOf(item.counts ?? [item.period]);
  const rest = without(days, daysOf(same.map(({ period }) => period)));
  if (rest.length === 0) return [];
  return [areWithin(days, rest) ? item : { ...item, counts: rest }];
}

function isSameIncome(a: IncomeFact, b: IncomeFact): boolean {
  const sameTopic = incomeTopic(a.kind, a.itemCode) === incomeTopic(b.kind, b.itemCode);
  return a.personId === b.personId && sameTopic && !areDifferent(a.payer, b.payer);
}

function isWeaker(a: IncomeFact, b: IncomeFact): boolean {
  return a.confidence === 'estimated' && b.confidence !== 'estimated';
}

/** A newer total takes the place of older bills; a newer bill within an older total only where it is more. */
export function standingExpenditures(inquiries: readonly (readonly ExpenditureFact[])[]): ExpenditureFact[] {
  return inquiries.reduce<ExpenditureFact[]>((older, newer) => {
    const held = new Set<ExpenditureFact>();
    const kept = older.filter((item) => {
      const same = newer.filter((other) => isSameSpending(item, other));
      if (same.length === 0) return true;
      const takesPlace = areWithin([item.period], daysOf(same.map(({ period }) => period)));
      if (takesPlace || sumOf(same) >= sumOf([item])) return false;
      same.forEach((other) => held.add(other));
      return true;
    });
    return [...kept, ...newer.filter((item) => !held.has(item))];
  }, []);
}

function isSameSpending(a: ExpenditureFact, b: ExpenditureFact): boolean {
  const different =
    areDifferent(a.issuer, b.issuer) || (areBothNamed(a, b) && areDifferent(a.billNo, b.billNo));
  return a.kind === b.kind && a.personId === b.personId && !different && meet([a.period], [b.period]);
}

/** Whether both name an issuer or neither does: a number says nothing of a bill of which one issuer is not known. */
function areBothNamed(a: ExpenditureFact, b: ExpenditureFact): boolean {
  return (a.issuer === undefined) === (b.issuer === undefined);
}

/**
 * A newer inquiry about an owner's asset of a kind takes the place of the older. One that names no owner is of the whole
 * household. Whether owners take the place of a sum without any is weighed where it is known who is an adult.
 */
export function standingAssets(inquiries: readonly (readonly AssetFact[])[]): AssetFact[] {
  return inquiries.reduce<AssetFact[]>((older, newer) => {
    const isReplaced = (item: AssetFact) => newer.some((other) => takesPlaceOf(other, item));
    return [...older.filter((item) => !isReplaced(item)), ...newer.map((item) => besideOwners(item, newer))];
  }, []);
}

function takesPlaceOf(newer: AssetFact, older: AssetFact): boolean {
  if (newer.kind !== older.kind) return false;
  return newer.personId === older.personId || newer.personId === undefined;
}

function besideOwners(item: AssetFact, inquiry: readonly AssetFact[]): AssetFact {
  if (item.personId !== undefined) return item;
  const otherOwners = inquiry.flatMap(({ kind, personId }) =>
    kind === item.kind && personId !== undefined ? [personId] : [],
  );
  return otherOwners.length === 0 ? item : { ...item, otherOwners: [...new Set(otherOwners)].sort() };
}

function meet(a: Days, b: Days): boolean {
  return common(a, b).length > 0;
}

function areDifferent(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && foldReference(a) !== foldReference(b);
}

function sumOf(items: readonly ExpenditureFact[]): number {
  return items.reduce((sum, { grossFen, reimbursedFen }) => sum + grossFen - reimbursedFen, 0);
}
