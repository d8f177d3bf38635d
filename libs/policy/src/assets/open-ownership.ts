import type { AssetKind } from '@aid-chain/vocabulary';
import type { AssetFact } from '../facts/facts.js';
import { assetName } from '../facts/sources.js';
import { membershipMissing, type ExaminedHousehold } from '../household/household.js';
import { missingFact } from '../worksheet/fact-ref.js';
import type { MissingFact } from '../worksheet/worksheet-line.js';

/** Property of a kind of which nobody knows whether it belongs to somebody who counts. */
export interface OpenOwnership {
  readonly amount: number;
  /** Whose it is, or whether the owner is a member. */
  readonly missing: readonly MissingFact[];
}

/** @returns what of the items is of an open owner, with what has to be found out; undefined where nothing is */
export function openOwnership(
  { property, unsettled }: ExaminedHousehold,
  kind: AssetKind,
  items: readonly AssetFact[],
  read: (asset: AssetFact) => number | undefined,
): OpenOwnership | undefined {
  const open = items.filter((item) => (read(item) ?? 0) > 0 && property.isOfOpenOwner(item));
  if (open.length === 0) return undefined;
  const isUnsettled = (id: string) => unsettled.some(({ personId }) => personId === id);
  const members = [...new Set(open.flatMap(({ personId }) => personId ?? []))].filter(isUnsettled);
  const isNobodys = open.some(({ personId }) => personId === undefined || !isUnsettled(personId));
  return {
    amount: open.reduce((sum, item) => sum + (read(item) ?? 0), 0),
    missing: [...members.map(membershipMissing), ...(isNobodys ? [ownerMissing(kind)] : [])],
  };
}

function ownerMissing(kind: AssetKind): MissingFact {
  const name = assetName(kind);
  const text = { zh: `${name.zh}属于哪一位成员`, en: `to which member ${name.en} belong` };
  return missingFact(`asset.${kind}.owner`, null, text, ['survey']);
}
