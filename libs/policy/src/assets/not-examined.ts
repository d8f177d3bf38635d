import { formatYuan } from '@aid-chain/kernel';
import { listed, type Bilingual } from '@aid-chain/vocabulary';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { assetName } from '../facts/sources.js';
import type { ExaminedHousehold } from '../household/household.js';
import type { AssetFact } from '../facts/facts.js';
import { TESTED_ASSETS } from './asset-total.js';
import { flaggedKinds } from './flag-lines.js';
import { assetParameters } from './parameters.js';
import { factRef } from '../worksheet/fact-ref.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';

const TESTED: ReadonlySet<string> = new Set(TESTED_ASSETS);

/** Names the assets on file that no rule of the place examines, so that people look at them; undefined where there are none. */
export function notExaminedAssets(household: ExaminedHousehold): WorksheetLine | undefined {
  const flagged = flaggedKinds(household);
  const isExamined = ({ kind }: AssetFact) => TESTED.has(kind) || flagged.includes(kind);
  const items = household.facts.assets.filter((item) => !isExamined(item) && !isNone(item));
  if (items.length === 0) return undefined;
  const reader = new ParameterReader(household.pack);
  // Of what is needed to live and work nothing is tested, and the place may name more: the article of all property.
  reader.optional(assetParameters, 'asset.exempt-uses');
  const names = listed(items.map(named));
  return line(
    { ruleId: 'assets.not-examined@1', group: 'assets', category: 'dibao' },
    {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: items.map((item) =>
        factRef(`asset.${item.kind}`, item.personId ?? null, item.valueFen ?? item.count ?? null, item),
      ),
      text: {
        zh: `以下财产没有可适用的规则，未予审查：${names.zh}`,
        en: `no rule examines these assets: ${names.en}`,
      },
      advice: {
        zh: '须由人员核实，初审和审批时自行判断是否影响认定',
        en: 'people have to look at them and judge at opinion and decision whether they matter',
      },
    },
  );
}

function isNone({ valueFen = 0, count = 0 }: AssetFact): boolean {
  return valueFen === 0 && count === 0;
}

function named({ kind, valueFen, count }: AssetFact): Bilingual {
  const name = assetName(kind);
  if (valueFen === undefined) return { zh: `${name.zh} ${String(count)}`, en: `${name.en} ${String(count)}` };
  return { zh: `${name.zh} ${formatYuan(valueFen)} 元`, en: `${name.en} ${formatYuan(valueFen)} yuan` };
}
