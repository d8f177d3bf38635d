import { listed, monitoredSubtypeCodes, nameOf } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { line } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { monitoredParameters } from './parameters.js';

/** The three sub-types that agriculture decides until 2025-12-31 (S2-03); one class after, and no line. */
export function subtypesLine({ pack }: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(pack);
  const subtypes = reader.optional(monitoredParameters, 'monitored.subtypes');
  if (subtypes.state !== 'value') return undefined;
  const names = listed(subtypes.value.map((each) => nameOf(monitoredSubtypeCodes, each)));
  return line(
    { ruleId: 'monitored.subtypes@1', group: 'line', category: 'monitored' },
    {
      outcome: 'not-applicable',
      parameters: reader.refs,
      text: { zh: `监测对象类型：${names.zh}`, en: `sub-types of monitored households: ${names.en}` },
      advice: { zh: '由农业农村部门认定为其中一类', en: 'agriculture decides which one it is' },
    },
  );
}
