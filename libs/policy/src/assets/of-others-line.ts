import { listed, type Category } from '@aid-chain/vocabulary';
import type { ExaminedHousehold } from '../household/household.js';
import { householdParameters } from '../household/parameters.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { assetAmount, refsOf } from './flag-lines.js';

const LEFT_OUT = { zh: '不计入本户财产', en: 'no property of the household' };

/** Property on file of somebody who is no member on the day, with whose it is (D57 7, 14); undefined where there is none. */
export function ofOthersLine(
  { property, pack }: ExaminedHousehold,
  category: Category,
): WorksheetLine | undefined {
  const items = property.ofOthers.filter(({ valueFen = 0, count = 0 }) => valueFen + count > 0);
  if (items.length === 0) return undefined;
  const reader = new ParameterReader(pack);
  reader.optional(householdParameters, 'household.not-counted.reasons');
  const names = listed(items.map(assetAmount));
  return line(
    { ruleId: `${category}.of-others@1`, group: 'assets', category },
    {
      outcome: 'not-applicable',
      parameters: reader.refs,
      facts: items.flatMap((item) => refsOf(item.kind, [item])),
      text: {
        zh: `属于已不是共同生活家庭成员的人的财产：${names.zh}`,
        en: `property of somebody who is no member of the household: ${names.en}`,
      },
      advice: LEFT_OUT,
    },
  );
}
