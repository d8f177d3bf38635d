import { formatYuan } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import { readStandard } from '../standard/standard.js';
import type { Missing, WorksheetLine } from '../worksheet/worksheet-line.js';
import { contradictionMissing, contradictionText, settledText } from '../evidence/contradiction-line.js';
import { evidenceParameters } from '../evidence/parameters.js';
import { assetName } from '../facts/sources.js';
import { unreachedAssets } from '../evidence/unreached.js';
import type { ExaminedHousehold } from '../household/household.js';
import { exact, holdsWhole, times } from '../exact/exact.js';
import { comparisonLine, unknownLine, type LineHead } from '../worksheet/line.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { inForce } from '../worksheet/outcomes.js';
import type { ParameterGroup } from '../pack/parameter-spec.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import {
  countedAgainstLimit,
  type AssetTotal,
  type TestedAsset,
  type WithWeighedAssets,
} from './asset-total.js';
import { decidingQuestions } from './deciding-questions.js';
import { exemptLine } from './exempt-line.js';
import { ofOthersLine } from './of-others-line.js';
import { vetoLines } from './flag-lines.js';
import { assetParameters } from './parameters.js';

/** A category's own limit for an asset; undefined where it has none and the shared limit holds. */
export type OwnLimit = (reader: ParameterReader, kind: TestedAsset) => number | undefined;

/** The limits that a category has of its own, by the keys that give them; none where the place leaves one inactive. */
export function ownLimitOf<G extends ParameterGroup>(
  group: G,
  keys: Readonly<Record<TestedAsset, keyof G & string>>,
): OwnLimit {
  return (reader, kind) => {
    const own = reader.optional(group, keys[kind]);
    return own.state === 'value' && typeof own.value === 'number' ? own.value : undefined;
  };
}

/** Property tests of a category (D57 art. 14): the shared limits, unless the place gives the category its own. */
export function assetLines(
  household: WithWeighedAssets,
  category: Category,
  own: OwnLimit = () => undefined,
): WorksheetLine[] {
  return inForce([
    exemptLine(category, 'deposit', household.asset('deposit')),
    depositLine(household, category, own),
    exemptLine(category, 'dwelling', household.asset('dwelling')),
    countLine(household, category, 'dwelling', own),
    exemptLine(category, 'vehicle', household.asset('vehicle')),
    countLine(household, category, 'vehicle', own),
    ...vetoLines(household, category),
    ofOthersLine(household, category),
  ]);
}

function headOf(category: Category, kind: TestedAsset): LineHead {
  return { ruleId: `${category}.${kind}@1`, group: 'assets', category };
}

function depositLine(
  household: WithWeighedAssets,
  category: Category,
  own: OwnLimit,
): WorksheetLine | undefined {
  const head = headOf(category, 'deposit');
  const reader = new ParameterReader(household.pack);
  const months = own(reader, 'deposit') ?? reader.value(assetParameters, 'asset.deposit.standard-months');
  const op = reader.value(assetParameters, 'asset.deposit.operator');
  const standard = readStandard(reader, household);
  const found = household.asset('deposit');
  const open = openFacts(household, 'deposit', found);
  const members = household.members.length;
  if (!reader.inForce) return undefined;
  const parametersKnown = months !== undefined && op !== undefined && standard !== undefined;
  if (!parametersKnown || found.total === undefined || open.length > 0 || members === 0) {
    return unknownAsset(head, 'deposit', reader, found, open);
  }
  const limit = months * standard;
  const asked = decidingQuestions('deposit', found, (amount) => holdsWhole(amount, op, limit * members));
  if (asked.length > 0) return unknownAsset(head, 'deposit', reader, found, asked);
  const compared = comparisonLine(head, {
    left: times(exact(countedAgainstLimit(found, found.total)), 1, members),
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
  return withSettled(compared, found);
}

function countLine(
  household: WithWeighedAssets,
  category: Category,
  kind: 'dwelling' | 'vehicle',
  own: OwnLimit,
): WorksheetLine | undefined {
  const head = headOf(category, kind);
  const reader = new ParameterReader(household.pack);
  const limit = own(reader, kind) ?? reader.value(assetParameters, `asset.${kind}.limit`);
  const op = reader.value(assetParameters, `asset.${kind}.operator`);
  const found = household.asset(kind);
  const open = openFacts(household, kind, found);
  if (!reader.inForce) return undefined;
  if (limit === undefined || op === undefined || found.total === undefined || open.length > 0) {
    return unknownAsset(head, kind, reader, found, open);
  }
  const asked = decidingQuestions(kind, found, (amount) => holdsWhole(amount, op, limit));
  if (asked.length > 0) return unknownAsset(head, kind, reader, found, asked);
  const name = assetName(kind);
  const compared = comparisonLine(head, {
    left: exact(countedAgainstLimit(found, found.total)),
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
  return withSettled(compared, found);
}

/** What keeps the sum of a kind open although a figure is on file. */
function openFacts(
  household: ExaminedHousehold,
  kind: TestedAsset,
  { contradiction }: AssetTotal,
): Missing[] {
  const contradicted = contradiction?.resolution === null ? [contradictionMissing(contradiction)] : [];
  return [...contradicted, ...(contradiction === undefined ? unreachedAssets(household, kind) : [])];
}

/** The line with the contradiction that civil affairs settled: every source with its figure, and the decision. */
function withSettled(compared: WorksheetLine, { contradiction }: AssetTotal): WorksheetLine {
  if (contradiction === undefined) return compared;
  const { zh, en } = settledText(contradiction);
  const { textZh, textEn } = compared;
  return { ...compared, contradiction, textZh: `${textZh}；${zh}`, textEn: `${textEn}; ${en}` };
}

/** An open line; where sources contradict each other it names them and reads the tolerance. */
function unknownAsset(
  head: LineHead,
  kind: TestedAsset,
  reader: ParameterReader,
  found: AssetTotal,
  open: readonly Missing[],
): WorksheetLine {
  const name = assetName(kind);
  const asked = { zh: `${name.zh}，没有的也须填 0`, en: `${name.en}, 0 where there is none` };
  const undeclared = found.total === undefined && open.length === 0;
  const missing = undeclared
    ? [missingFact(`asset.${kind}`, null, asked, ['survey', 'verification-report'])]
    : open;
  const { contradiction } = found;
  const contradicted = contradiction?.resolution === null ? contradiction : undefined;
  if (contradicted !== undefined) {
    reader.optional(evidenceParameters, 'evidence.tolerance.share');
    reader.optional(evidenceParameters, 'evidence.tolerance.amount');
  }
  const text = contradicted === undefined ? name : contradictionText(contradicted);
  const line = unknownLine(head, text, reader.refs, [...reader.missing, ...missing], found.facts);
  return contradiction === undefined ? line : { ...line, contradiction };
}
