import type { AssetFact } from '../facts/facts.js';

interface OfOneKind {
  readonly adults: readonly string[];
  readonly read: (item: AssetFact) => number | undefined;
  readonly sumOf: (items: readonly AssetFact[]) => number;
  readonly isBeyond: (more: number, less: number) => boolean;
}

interface StandingAssets {
  readonly items: readonly AssetFact[];
  /** Whether some members have more than was found of all without an owner: what the others have of it is not known. */
  readonly doubtful: boolean;
}

/**
 * What each source's inquiries leave standing of a kind of asset. What was found without an owner is replaced by what a
 * later inquiry finds of owners only where every adult is covered; else that is a part of it, and the larger counts
 * (D57 14–18, adr/0021).
 * @param items of one kind, of every source
 */
export function standingOfSources(items: readonly AssetFact[], by: OfOneKind): StandingAssets {
  const sources = [...new Set(items.map(({ source }) => source))];
  const standing = sources.map((source) =>
    standingOf(
      items.filter((item) => item.source === source),
      by,
    ),
  );
  return {
    items: standing.flatMap((each) => each.items),
    doubtful: standing.some(({ doubtful }) => doubtful),
  };
}

function standingOf(items: readonly AssetFact[], by: OfOneKind): StandingAssets {
  const whole = items.filter(({ personId }) => personId === undefined);
  const [first] = whole;
  const parts = first === undefined ? [] : items.filter((item) => isPartOf(item, first));
  const isUnknown = [...whole, ...parts].some((item) => by.read(item) === undefined);
  if (first === undefined || parts.length === 0 || isUnknown) return { items, doubtful: false };
  const without = (dropped: readonly AssetFact[]) => items.filter((item) => !dropped.includes(item));
  if (isEveryAdult(parts, first, by)) return { items: without(whole), doubtful: false };
  const [part, sum] = [by.sumOf(parts), by.sumOf(whole)];
  if (part < sum) return { items: without(parts), doubtful: false };
  return { items: without(whole), doubtful: by.isBeyond(part, sum) && by.isBeyond(part + sum, part) };
}

/** Whether a later inquiry found it of somebody whom the earlier one did not list beside what it found without an owner. */
function isPartOf(item: AssetFact, whole: AssetFact): boolean {
  const { personId, asOf, version = 0 } = item;
  if (personId === undefined || (whole.otherOwners ?? []).includes(personId)) return false;
  return asOf > whole.asOf || (asOf === whole.asOf && version > (whole.version ?? 0));
}

/** Those whom the earlier inquiry listed beside it are covered, unless it listed them all. */
function isEveryAdult(
  parts: readonly AssetFact[],
  { otherOwners = [] }: AssetFact,
  { adults }: OfOneKind,
): boolean {
  const others = adults.filter((personId) => !otherOwners.includes(personId));
  const owners = new Set(parts.map(({ personId }) => personId));
  return (others.length === 0 ? adults : others).every((personId) => owners.has(personId));
}
