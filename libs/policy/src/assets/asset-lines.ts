import { formatYuan } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import { readStandard } from '../categories/dibao/standard.js';
import type { WorksheetLine } from '../determination/determination.js';
import type { ExaminedHousehold } from '../examination/household.js';
import { exact, times } from '../exact/exact.js';
import { comparisonLine, unknownLine, type LineHead } from '../worksheet/line.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { inForce } from '../worksheet/outcomes.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import { assetTotal, ASSET_NAMES, type TestedAsset } from './asset-total.js';
import { assetParameters } from './parameters.js';

/** A category's own limit for an asset; undefined where it has none and the shared limit holds. */
export type OwnLimit = (reader: ParameterReader, kind: TestedAsset) => number | undefined;

/** Property tests of a category (D57 art. 14): the shared limits, unless the place gives the category its own. */
export function assetLines(
  household: ExaminedHousehold,
  category: Category,
  own: OwnLimit = () => undefined,
): WorksheetLine[] {
  return inForce([
    depositLine(household, category, own),
    countLine(household, category, 'dwelling', own),
    countLine(household, category, 'vehicle', own),
  ]);
}

function headOf(category: Category, kind: TestedAsset): LineHead {
  return { ruleId: `${category}.${kind}@1`, group: 'assets', category };
}

function depositLine(
  household: ExaminedHousehold,
  category: Category,
  own: OwnLimit,
): WorksheetLine | undefined {
  const head = headOf(category, 'deposit');
  const reader = new ParameterReader(household.pack);
  const months = own(reader, 'deposit') ?? reader.value(assetParameters, 'asset.deposit.standard-months');
  const op = reader.value(assetParameters, 'asset.deposit.operator');
  const standard = readStandard(reader, household);
  const found = assetTotal(household.facts.assets, 'deposit', (asset) => asset.valueFen);
  const members = household.members.length;
  if (!reader.inForce) return undefined;
  const parametersKnown = months !== undefined && op !== undefined && standard !== undefined;
  if (!parametersKnown || found === undefined || members === 0) {
    return unknownAsset(head, 'deposit', reader, found === undefined);
  }
  const limit = months * standard;
  return comparisonLine(head, {
    left: times(exact(found.total), 1, members),
    op,
    right: limit,
    unit: 'fen/person',
    parameters: reader.refs,
    facts: found.facts,
    text: (left, word) => ({
      zh: `人均存款等金融资产 ${formatYuan(left)} 元，应${word.zh} ${formatYuan(limit)} 元（${months} 个月标准）`,
      en: `deposits per head ${formatYuan(left)} yuan, to be ${word.en} ${formatYuan(limit)} yuan (${months} monthly standards)`,
    }),
  });
}

function countLine(
  household: ExaminedHousehold,
  category: Category,
  kind: 'dwelling' | 'vehicle',
  own: OwnLimit,
): WorksheetLine | undefined {
  const head = headOf(category, kind);
  const reader = new ParameterReader(household.pack);
  const limit = own(reader, kind) ?? reader.value(assetParameters, `asset.${kind}.limit`);
  const op = reader.value(assetParameters, `asset.${kind}.operator`);
  const found = assetTotal(household.facts.assets, kind, (asset) => asset.count);
  if (!reader.inForce) return undefined;
  if (limit === undefined || op === undefined || found === undefined) {
    return unknownAsset(head, kind, reader, found === undefined);
  }
  const name = ASSET_NAMES[kind];
  return comparisonLine(head, {
    left: exact(found.total),
    op,
    right: limit,
    unit: 'count',
    parameters: reader.refs,
    facts: found.facts,
    text: (left, word) => ({
      zh: `${name.zh} ${left}，应${word.zh} ${limit}`,
      en: `${name.en}: ${left}, to be ${word.en} ${limit}`,
    }),
  });
}

function unknownAsset(
  head: LineHead,
  kind: TestedAsset,
  reader: ParameterReader,
  factMissing: boolean,
): WorksheetLine {
  const name = ASSET_NAMES[kind];
  const text = { zh: `${name.zh}，没有的也须填 0`, en: `${name.en}, 0 where there is none` };
  const missing = factMissing
    ? [missingFact(`asset.${kind}`, null, text, ['survey', 'verification-report'])]
    : [];
  return unknownLine(head, name, reader.refs, [...reader.missing, ...missing]);
}
