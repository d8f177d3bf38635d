import { formatYuan } from '@aid-chain/kernel';
import { ASSET_KINDS, type AssetKind, type Bilingual, type Category } from '@aid-chain/vocabulary';
import { contradictionMissing } from '../evidence/contradiction-line.js';
import { weighAssets, type AssetMeasure } from '../evidence/assets.js';
import { unreachedAssets } from '../evidence/unreached.js';
import type { AssetFact } from '../facts/facts.js';
import { assetName } from '../facts/sources.js';
import type { ExaminedHousehold } from '../household/household.js';
import { factRef, missingFact } from '../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import { claimedUse } from './claimed-use.js';
import { exemptAssets } from './exempt-assets.js';
import { openOwnership } from './open-ownership.js';
import { assetParameters } from './parameters.js';

/** A thing is there or not, whatever it is worth: one is enough for a flag. */
const PRESENCE: AssetMeasure = {
  unit: 'count',
  read: ({ count, valueFen }) => {
    const stated = count ?? valueFen;
    if (stated === undefined) return undefined;
    return stated > 0 ? 1 : 0;
  },
};

/**
 * Kinds of property that the place names beside its limits (D57 14): one that excludes is a test of its own, met where
 * there is none and open while nobody said so. What serves a use that the place leaves out does not count (N3).
 */
export function vetoLines(household: ExaminedHousehold, category: Category): WorksheetLine[] {
  const { kinds, reader } = kindsOf(household, 'asset.veto.kinds');
  return kinds.map((kind) => vetoLine(household, headOf(category, kind), kind, reader));
}

/** Property of a kind that the place asks to be explained; none where what is there serves a use that it leaves out. */
export interface ExplainedProperty {
  readonly kind: AssetKind;
  readonly items: readonly AssetFact[];
  readonly parameters: readonly ParameterRef[];
}

/** What the place asks to be explained of the property that the household has. */
export function explainedProperty(household: ExaminedHousehold): ExplainedProperty[] {
  const { kinds, reader } = kindsOf(household, 'asset.explain.kinds');
  const found = kinds.map((kind) => ({ kind, items: presenceOf(household, kind).items }));
  return found.filter(({ items }) => items.length > 0).map((each) => ({ ...each, parameters: reader.refs }));
}

/** The kinds that a flag of the place names. */
export function flaggedKinds(household: ExaminedHousehold): readonly string[] {
  return [
    ...kindsOf(household, 'asset.veto.kinds').kinds,
    ...kindsOf(household, 'asset.explain.kinds').kinds,
  ];
}

function kindsOf({ pack }: ExaminedHousehold, key: 'asset.veto.kinds' | 'asset.explain.kinds') {
  const reader = new ParameterReader(pack);
  const found = reader.optional(assetParameters, key);
  const named = found.state === 'value' ? found.value : [];
  return { reader, kinds: ASSET_KINDS.filter((kind) => named.includes(kind)) };
}

function headOf(category: Category, kind: AssetKind): LineHead {
  return { ruleId: `${category}.veto.${kind}@1`, group: 'assets', category };
}

interface Presence {
  readonly items: readonly AssetFact[];
  /** Whether anybody said that there is some, or none. */
  readonly isStated: boolean;
  readonly missing: readonly Missing[];
}

/** What there is of a kind, without what is left out. */
function presenceOf(household: ExaminedHousehold, kind: AssetKind): Presence {
  const { items, contradiction } = weighAssets(household, kind, PRESENCE);
  const open = contradiction?.resolution === null ? [contradictionMissing(contradiction)] : [];
  const exempt = exemptAssets(household, kind, PRESENCE);
  const there = items.filter((item) => (PRESENCE.read(item) ?? 1) > 0);
  const isLeftOut = there.length > 0 && there.length <= (exempt?.amount ?? 0);
  const claims = isLeftOut && exempt?.isEstablished === false ? [claimedUse(kind, exempt)] : [];
  const whose = openOwnership(household, kind, there, () => 1);
  // One that certainly belongs to the household is enough.
  const owners = whose !== undefined && whose.amount === there.length ? whose.missing : [];
  return {
    items: isLeftOut && claims.length === 0 ? [] : there,
    isStated: items.length > 0 || household.property.listed.has(kind),
    missing: [...open, ...claims, ...owners, ...unreachedAssets(household, kind)],
  };
}

function vetoLine(
  household: ExaminedHousehold,
  head: LineHead,
  kind: AssetKind,
  { refs: parameters }: ParameterReader,
): WorksheetLine {
  const { items, isStated, missing } = presenceOf(household, kind);
  const name = assetName(kind);
  const facts = refsOf(kind, items);
  if (missing.length > 0 || !isStated) {
    const asked = { zh: `${name.zh}，没有的也须填 0`, en: `${name.en}, 0 where there is none` };
    const all = isStated
      ? missing
      : [...missing, missingFact(`asset.${kind}`, null, asked, ['survey', 'verification-report'])];
    return unknownLine(head, name, parameters, all, facts);
  }
  const text = {
    zh: `${name.zh}属于本地规定不得拥有的财产`,
    en: `${name.en}: property that the place does not allow`,
  };
  return line(head, { outcome: items.length === 0 ? 'met' : 'not-met', parameters, facts, text });
}

/** Property as a line of the worksheet names it. */
export function refsOf(kind: AssetKind, items: readonly AssetFact[]): FactRef[] {
  return items.map((item) =>
    factRef(`asset.${kind}`, item.personId ?? null, item.valueFen ?? item.count ?? null, item),
  );
}

/** An asset with its value or number, for a sentence. */
export function assetAmount({ kind, valueFen, count }: AssetFact): Bilingual {
  const name = assetName(kind);
  if (valueFen === undefined) return { zh: `${name.zh} ${String(count)}`, en: `${name.en} ${String(count)}` };
  return { zh: `${name.zh} ${formatYuan(valueFen)} 元`, en: `${name.en} ${formatYuan(valueFen)} yuan` };
}
