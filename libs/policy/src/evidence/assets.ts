import type { AssetKind } from '@aid-chain/vocabulary';
import { ageAtApplication, type ExaminedHousehold } from '../household/household.js';
import { exact } from '../exact/exact.js';
import type { AssetFact, Provenance } from '../facts/facts.js';
import { adultParameters } from '../household/parameters.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { standingOfSources } from './assets-of-one-source.js';
import { figuresOf, valueItem, withoutFigure } from './asset-figures.js';
import { contradictionKey, decisionOf, type Contradiction, type Resolution } from '../facts/contradiction.js';
import { liesAtSeveral, QUERIED_TOGETHER, RANKS } from '../facts/sources.js';
import { newerEvidence } from './newer-evidence.js';
import { toleranceOf, type Tolerance } from './tolerance.js';

export interface WeighedAssets {
  readonly items: readonly AssetFact[];
  /** What was weighed and does not count, as another source or a decision took its place; nothing while it is open. */
  readonly replaced: readonly AssetFact[];
  readonly contradiction: Contradiction | undefined;
}

/** How an asset is counted: by value or by number. */
export interface AssetMeasure {
  readonly unit: Contradiction['unit'];
  readonly read: (asset: AssetFact) => number | undefined;
}

interface WeighedRanks {
  readonly items: readonly AssetFact[];
  readonly conflict: boolean;
}

interface Weighing {
  readonly kind: AssetKind;
  readonly adults: readonly string[];
  readonly sumOf: (items: readonly AssetFact[]) => number;
  readonly isBeyond: (more: number, less: number) => boolean;
  readonly isWhole: (items: readonly AssetFact[]) => boolean;
  readonly preferred: string | undefined;
}

/**
 * What the household has of a kind of asset, out of everything that was declared, surveyed and verified (D57 14–18).
 * Accounts of several owners add up. What was declared without an owner is replaced only where every adult is covered.
 */
export function weighAssets(
  household: ExaminedHousehold,
  kind: AssetKind,
  measure: AssetMeasure,
): WeighedAssets {
  const given = household.facts.assets.filter(
    (item) => item.kind === kind && item.confidence !== 'estimated',
  );
  const silent = withoutFigure(household, kind, given);
  const key = contradictionKey('asset', kind, undefined);
  const resolution = household.facts.resolutions?.find((each) => each.key === key);
  const by = weighingOf(household, kind, measure);
  const { items, doubtful } = standingOfSources(given, { ...by, ...measure });
  const standing = resolution !== undefined && isStanding(resolution, { items, silent }, by, measure);
  const settled = standing ? resolution : undefined;
  const weighed = weighRanks(items, { ...by, preferred: settled?.source ?? undefined });
  const reopened = resolution !== undefined && !standing;
  const isOpen = weighed.conflict || doubtful || silent.length > 0 || reopened;
  const notCounted = (counted: readonly AssetFact[]) => given.filter((item) => !counted.includes(item));
  if (!isOpen && settled === undefined)
    return { items: weighed.items, replaced: notCounted(weighed.items), contradiction: undefined };
  const contradiction: Contradiction = {
    ...{ key, fact: 'asset', kind, personId: null, unit: measure.unit, period: null },
    figures: figuresOf(items, silent, by.sumOf),
    counted: [],
    resolution: settled === undefined ? null : decisionOf(settled),
  };
  const decided = settled?.source === null ? [valueItem(kind, measure.unit, settled, items)] : weighed.items;
  if (settled !== undefined) return { items: decided, replaced: notCounted(decided), contradiction };
  return { items: decided, replaced: doubtful ? [] : notCounted(items), contradiction };
}

function weighingOf(household: ExaminedHousehold, kind: AssetKind, { unit, read }: AssetMeasure): Weighing {
  const tolerance: Tolerance = toleranceOf(household.pack);
  const measured = tolerance.refs.length > 0;
  const beyond = (more: number, less: number): boolean =>
    unit === 'count' ? measured && more > less : tolerance.isBeyond(exact(more), exact(less));
  const adults = adultsOf(household);
  return {
    kind,
    adults,
    sumOf: (items) => items.reduce((sum, item) => sum + (read(item) ?? 0), 0),
    isBeyond: beyond,
    isWhole: (items) => {
      const owners = new Set(items.map(({ personId }) => personId));
      return owners.has(undefined) || adults.every((personId) => owners.has(personId));
    },
    preferred: undefined,
  };
}

function adultsOf({ members, facts, pack }: ExaminedHousehold): string[] {
  const from = new ParameterReader(pack).optional(adultParameters, 'income.expected-from-age');
  const adultFrom = from.state === 'value' ? from.value : 0;
  const adults = members.filter((member) => (ageAtApplication(member, facts) ?? adultFrom) >= adultFrom);
  return adults.map(({ personId }) => personId);
}

function weighRanks(items: readonly AssetFact[], by: Weighing): WeighedRanks {
  const [verified, ...weaker] = RANKS.map((rank) => items.filter(({ confidence }) => confidence === rank));
  return weaker.reduce<WeighedRanks>(
    (strong, weak) => {
      const both = stronger(strong.items, weak, by);
      return { items: both.items, conflict: strong.conflict || both.conflict };
    },
    queried(verified ?? [], by),
  );
}

/** Queried sources add up where the asset lies at several of them; else they report one and the same. */
function queried(items: readonly AssetFact[], by: Weighing): WeighedRanks {
  if (liesAtSeveral(by.kind)) return { items, conflict: false };
  const sources = [...new Set(items.map(({ source }) => source))].sort();
  const all = sources.map((source) => items.filter((item) => item.source === source));
  const preferred = all.find(([first]) => first?.source === by.preferred);
  const highest = all.reduce((a, b) => (by.sumOf(b) > by.sumOf(a) ? b : a), all[0] ?? []);
  const conflict = all.some((own) => by.isBeyond(by.sumOf(highest), by.sumOf(own)));
  return { items: preferred ?? highest, conflict };
}

/** A stronger source against a weaker one: owner by owner where both name them, else as a whole. */
function stronger(strong: readonly AssetFact[], weak: readonly AssetFact[], by: Weighing): WeighedRanks {
  if (strong.length === 0 || weak.length === 0) return { items: [...strong, ...weak], conflict: false };
  if (![...strong, ...weak].every(({ personId }) => personId !== undefined)) return whole(strong, weak, by);
  const owners = [...new Set([...strong, ...weak].map(({ personId }) => personId))].sort();
  const parts = owners.map((owner) => {
    const [mine, theirs] = [strong, weak].map((items) => items.filter(({ personId }) => personId === owner));
    return chosen(mine ?? [], theirs ?? [], by, true);
  });
  return { items: parts.flatMap(({ items }) => items), conflict: parts.some(({ conflict }) => conflict) };
}

function whole(strong: readonly AssetFact[], weak: readonly AssetFact[], by: Weighing): WeighedRanks {
  return chosen(strong, weak, by, by.isWhole(strong));
}

/** @param covered whether the stronger source covers everything that the weaker one does */
function chosen(
  strong: readonly AssetFact[],
  weak: readonly AssetFact[],
  by: Weighing,
  covered: boolean,
): WeighedRanks {
  if (strong.length === 0 || weak.length === 0) return { items: [...strong, ...weak], conflict: false };
  const [s, w] = [by.sumOf(strong), by.sumOf(weak)];
  const [inStrong, inWeak] = [strong, weak].map((items) => items.some((item) => isPreferred(item, by)));
  const rest = !covered && by.isBeyond(s, w) && by.isBeyond(s + w, s);
  const conflict = by.isBeyond(w, s) || rest;
  if (inStrong !== inWeak) return { items: inStrong === true ? strong : weak, conflict };
  return { items: s > w || (s === w && covered) ? strong : weak, conflict };
}

/** Whether no source that answered since states something else than what was decided; one that repeats its answer does not. */
function isStanding(
  resolution: Resolution,
  stated: { readonly items: readonly AssetFact[]; readonly silent: readonly Provenance[] },
  by: Weighing,
  { read }: AssetMeasure,
): boolean {
  const { items, silent } = stated;
  const entered = newerEvidence<Provenance>(
    resolution,
    [...items, ...silent],
    figuresOf(items, silent, by.sumOf),
  );
  if (silent.some((each) => entered.has(each))) return false;
  const newer = items.filter((item) => entered.has(item));
  if (newer.some((item) => read(item) === undefined)) return false;
  const found = { ...by, preferred: resolution.source ?? undefined };
  return [...new Set(newer.map((item) => voiceOf(item, by)))].every((voice) => {
    const own = stated.items.filter((item) => voiceOf(item, by) === voice);
    const counted = own.some((item) => isPreferred(item, found))
      ? weighRanks(stated.items, found).items
      : own;
    const now = by.sumOf(counted);
    return !by.isBeyond(now, resolution.amount) && !by.isBeyond(resolution.amount, now);
  });
}

/** The sources that cover the whole asset: where it lies at several places, the queried sources together. */
function voiceOf({ source, confidence }: AssetFact, { kind }: Weighing): string {
  return confidence === 'verified' && liesAtSeveral(kind) ? QUERIED_TOGETHER : source;
}

function isPreferred({ source, confidence }: AssetFact, { preferred }: Weighing): boolean {
  return source === preferred || (confidence === 'verified' && preferred === QUERIED_TOGETHER);
}
