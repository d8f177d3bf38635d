import { formatYuan } from '@aid-chain/kernel';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { times } from '../../exact/exact.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { monitoredParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'monitored.line@1', group: 'line', category: 'monitored' };

/** The monitored line: net income per head and year. A reference on the worksheet, never a veto. */
export function monitoredLine(examination: Examination): WorksheetLine | undefined {
  const net = examination.net();
  const members = examination.members.length;
  const reader = new ParameterReader(examination.pack);
  const limit = reader.value(monitoredParameters, 'monitored.line');
  const op = reader.value(monitoredParameters, 'monitored.line.operator');
  if (!reader.inForce) return undefined;
  if (limit === undefined || op === undefined || net.annual === undefined || members === 0) {
    const text = {
      zh: '年人均纯收入与监测线（参考）',
      en: 'net income per head and the monitored line (reference)',
    };
    return unknownLine(HEAD, text, reader.refs, [...reader.missing, ...net.missing]);
  }
  return comparisonLine(HEAD, {
    left: times(net.annual, 1, members),
    op,
    right: limit,
    unit: 'fen/person/year',
    parameters: reader.refs,
    facts: [],
    text: (left, word) => ({
      zh: `年人均纯收入 ${formatYuan(left)} 元，${word.zh}监测线 ${formatYuan(limit)} 元（仅供参考，不作否决）`,
      en: `net income per head and year ${formatYuan(left)} yuan, ${word.en} the line of ${formatYuan(limit)} yuan (a reference, never a veto)`,
    }),
  });
}
