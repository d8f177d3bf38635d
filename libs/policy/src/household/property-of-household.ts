import type { AssetFact, CaseFacts, PersonFacts } from '../facts/facts.js';
import type { Membership } from './membership.js';

/** Whether an asset is the household's: of a member or of all together, of somebody else, or nobody knows it. */
type Standing = 'own' | 'open' | 'others' | 'elsewhere';

/** Whose the property on file is (D57 14: that of the members who live together). */
export interface PropertyOfHousehold {
  /** What counts: the members' own, what they have together, and what may be theirs. */
  readonly assets: readonly AssetFact[];
  /** What belongs to somebody of the register who is no member on the day. */
  readonly ofOthers: readonly AssetFact[];
  /** Kinds of which the family or a survey spoke, whosever it is: what they name of no member is none. */
  readonly listed: ReadonlyMap<string, 'declared' | 'surveyed'>;
  /** Whether nobody knows if an asset belongs to somebody who counts. */
  readonly isOfOpenOwner: (asset: AssetFact) => boolean;
}

/** A part of a household that is examined for itself: one member alone, or the rest without those of another category. */
export interface PartOfHousehold {
  readonly whole: { readonly property: PropertyOfHousehold; readonly members: readonly PersonFacts[] };
  readonly is: 'one' | 'rest';
}

/**
 * The property of a household on a day, or of a part of it: of each member, and what names no owner. Whoever has left with
 * a day owns it as a member until that day. What names nobody is of all together; of one of several it is open how much.
 * @param memberships of every person whom the facts name
 */
export function propertyOfHousehold(
  { assets }: Pick<CaseFacts, 'assets'>,
  memberships: ReadonlyMap<string, Membership>,
  part?: PartOfHousehold,
): PropertyOfHousehold {
  const standing = ({ personId }: AssetFact) => standingOf(personId, memberships, part);
  const listed = part?.whole.property.listed ?? listedKinds(assets);
  const isOfOpenOwner = (asset: AssetFact) => standing(asset) === 'open';
  if (assets.every((asset) => standing(asset) === 'own'))
    return { assets, ofOthers: [], listed, isOfOpenOwner };
  return {
    assets: assets.filter((asset) => ['own', 'open'].includes(standing(asset))),
    ofOthers: assets.filter((asset) => standing(asset) === 'others'),
    listed,
    isOfOpenOwner,
  };
}

function listedKinds(assets: readonly AssetFact[]): PropertyOfHousehold['listed'] {
  const of = (rank: 'declared' | 'surveyed') =>
    assets.filter(({ confidence }) => confidence === rank).map(({ kind }) => [kind, rank] as const);
  return new Map([...of('declared'), ...of('surveyed')]);
}

const OF_MEMBERSHIP = {
  counted: 'own',
  open: 'open',
  'not-counted': 'others',
} as const satisfies Record<Membership, Standing>;

function standingOf(
  owner: string | undefined,
  memberships: ReadonlyMap<string, Membership>,
  part: PartOfHousehold | undefined,
): Standing {
  const isOneOfSeveral = part?.is === 'one' && part.whole.members.length > 1;
  if (owner === undefined) return isOneOfSeveral ? 'open' : 'own';
  const membership = memberships.get(owner);
  if (part?.is === 'one') return membership === undefined ? 'elsewhere' : 'own';
  if (membership !== undefined) return OF_MEMBERSHIP[membership];
  return part === undefined ? 'open' : 'elsewhere';
}

/** Whether the family or a survey stated it, and no register. */
export function isOfPeople({ confidence }: AssetFact): boolean {
  return confidence === 'surveyed' || confidence === 'declared';
}
