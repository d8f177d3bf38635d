import { formatYuan } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import { assetName } from '../facts/sources.js';
import { line } from '../worksheet/line.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { withoutExempt, type AssetTotal, type TestedAsset } from './asset-total.js';

const LEFT_OUT = { zh: '不计入财产限额', en: 'left out of the limit' };
const CLAIMED = {
  zh: '目前只有本户申报，经入户调查查明用途的才不计入财产限额',
  en: 'only the family says so: left out of the limit once the survey establishes the use',
};

/** What of a kind is left out of its limit, with the ground; undefined where nothing is. */
export function exemptLine(
  category: Category,
  kind: TestedAsset,
  { exempt, total }: AssetTotal,
): WorksheetLine | undefined {
  if (exempt === undefined || total === undefined) return undefined;
  const name = assetName(kind);
  const left = total - withoutExempt({ exempt }, total);
  const amount = kind === 'deposit' ? `${formatYuan(left)} 元 yuan` : String(left);
  return line(
    { ruleId: `${category}.${kind}.exempt@1`, group: 'assets', category },
    {
      outcome: 'not-applicable',
      left,
      unit: kind === 'deposit' ? 'fen' : 'count',
      parameters: exempt.parameters,
      facts: exempt.facts,
      text: {
        zh: `${name.zh} ${amount} 属于${exempt.uses.zh}`,
        en: `${name.en}, ${amount}: ${exempt.uses.en}`,
      },
      advice: exempt.isEstablished ? LEFT_OUT : CLAIMED,
    },
  );
}
