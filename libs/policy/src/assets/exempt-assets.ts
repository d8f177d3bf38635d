import { assetUseCodes, listed, nameOf, type AssetKind, type Bilingual } from '@aid-chain/vocabulary';
import type { AssetMeasure } from '../evidence/assets.js';
import type { ExaminedHousehold } from '../household/household.js';
import { isOfPeople } from '../household/property-of-household.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, ParameterRef } from '../worksheet/worksheet-line.js';
import { factRef } from '../worksheet/fact-ref.js';
import { assetParameters } from './parameters.js';

/** Necessities of a kind that the place leaves out of its limits (D57 14; N3). */
export interface ExemptAssets {
  readonly amount: number;
  /** Whether the survey found the use; what the family alone states of it is a claim, and leaves nothing out. */
  readonly isEstablished: boolean;
  readonly uses: Bilingual;
  readonly facts: readonly FactRef[];
  readonly parameters: readonly ParameterRef[];
}

/**
 * What of a kind of asset serves a use that the place leaves out. A register knows no use: the survey establishes it, and
 * the family claims it as long as no survey speaks of the kind (D57 15).
 * @returns undefined where the place leaves nothing out or nothing of the kind serves such a use
 */
export function exemptAssets(
  { facts, pack }: ExaminedHousehold,
  kind: AssetKind,
  { read }: AssetMeasure,
): ExemptAssets | undefined {
  const reader = new ParameterReader(pack);
  const uses = reader.optional(assetParameters, 'asset.exempt-uses');
  if (uses.state !== 'value') return undefined;
  const stated = facts.assets.filter((item) => item.kind === kind && isOfPeople(item));
  const surveyed = stated.filter(({ confidence }) => confidence === 'surveyed');
  const items = (surveyed.length > 0 ? surveyed : stated).filter(
    (item) => item.use !== undefined && uses.value.includes(item.use) && (read(item) ?? 0) > 0,
  );
  if (items.length === 0) return undefined;
  const names = [...new Set(items.flatMap(({ use }) => use ?? []))].sort();
  return {
    isEstablished: surveyed.length > 0,
    amount: items.reduce((sum, item) => sum + (read(item) ?? 0), 0),
    uses: listed(names.map((use) => nameOf(assetUseCodes, use))),
    facts: items.map((item) => factRef(`asset.${kind}.use`, item.personId ?? null, item.use ?? null, item)),
    parameters: reader.refs,
  };
}
