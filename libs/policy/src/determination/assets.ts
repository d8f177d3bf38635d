import { formatYuan } from '@aid-chain/kernel';
import type { AssetKind, Category } from '@aid-chain/vocabulary';
import type { AssetFact } from '../facts/facts.js';
import type { FactRef, WorksheetLine } from './determination.js';
import { readStandard } from './dibao.js';
import { exact, times } from './exact.js';
import { factRef, missingFact, type Case } from './household.js';
import { comparisonLine, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

type PropertyCategory = Extract<Category, 'dibao' | 'margin'>;

/** Property tests (D57 art. 14); margin has the limits of dibao unless the place gives its own. */
export function assetLines(kase: Case, category: PropertyCategory): WorksheetLine[] {
  return [
    depositLine(kase, category),
    countLine(kase, category, 'dwelling'),
    countLine(kase, category, 'vehicle'),
  ];
}

const NAMES = {
  deposit: { zh: '存款等金融资产', en: 'deposits' },
  dwelling: { zh: '住房（套）', en: 'dwellings' },
  vehicle: { zh: '机动车（辆）', en: 'vehicles' },
} as const;

function headOf(category: PropertyCategory, kind: keyof typeof NAMES): LineHead {
  return { ruleId: `${category}.${kind}@1`, group: 'assets', category };
}

function depositLine(kase: Case, category: PropertyCategory): WorksheetLine {
  const head = headOf(category, 'deposit');
  const reader = new ParameterReader(kase.pack);
  const months = depositMonths(reader, category);
  const op = reader.value('asset.deposit.operator');
  const standard = readStandard(reader, kase);
  const found = amounts(kase.facts.assets, 'deposit', (asset) => asset.valueFen);
  const members = kase.members.length;
  if (
    months === undefined ||
    op === undefined ||
    standard === undefined ||
    found === undefined ||
    members === 0
  ) {
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

function depositMonths(reader: ParameterReader, category: PropertyCategory): number | undefined {
  const own = category === 'margin' ? reader.optional('margin.asset.deposit.standard-months') : 'inactive';
  return typeof own === 'object' ? own.value : reader.value('asset.deposit.standard-months');
}

function countLine(kase: Case, category: PropertyCategory, kind: 'dwelling' | 'vehicle'): WorksheetLine {
  const head = headOf(category, kind);
  const reader = new ParameterReader(kase.pack);
  const own = category === 'margin' ? reader.optional(`margin.asset.${kind}.limit`) : 'inactive';
  const limit = typeof own === 'object' ? own.value : reader.value(`asset.${kind}.limit`);
  const op = reader.value(`asset.${kind}.operator`);
  const found = amounts(kase.facts.assets, kind, (asset) => asset.count);
  if (limit === undefined || op === undefined || found === undefined) {
    return unknownAsset(head, kind, reader, found === undefined);
  }
  const name = NAMES[kind];
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

/** Sum of an asset kind; undefined where the kind was never declared or an item says no number. */
function amounts(
  assets: readonly AssetFact[],
  kind: AssetKind,
  read: (asset: AssetFact) => number | undefined,
): { total: number; facts: FactRef[] } | undefined {
  const items = assets.filter((asset) => asset.kind === kind && asset.confidence !== 'estimated');
  const values = items.map(read);
  if (items.length === 0 || values.includes(undefined)) return undefined;
  const total = values.reduce<number>((all, value) => all + (value ?? 0), 0);
  return { total, facts: items.map((item) => factRef(`asset.${kind}`, null, read(item) ?? 0, item)) };
}

function unknownAsset(
  head: LineHead,
  kind: keyof typeof NAMES,
  reader: ParameterReader,
  factMissing: boolean,
): WorksheetLine {
  const name = NAMES[kind];
  const missing = factMissing
    ? [
        missingFact(
          `asset.${kind}`,
          null,
          `${name.zh}：没有的也须申报为 0`,
          `${name.en}: declare 0 where there is none`,
        ),
      ]
    : [];
  return unknownLine(head, name, reader.refs, [...reader.missing, ...missing]);
}
