import { formatYuan } from '@aid-chain/kernel';
import type { WorksheetLine } from './determination.js';
import { times } from './exact.js';
import type { Case } from './household.js';
import { comparisonLine, line, unknownLine, type LineHead } from './line.js';
import type { NetIncome } from './net-income.js';
import { ParameterReader } from './parameter-reader.js';

/** The monitored track is for farm households; which residences those are is a parameter (F7, S3-01). */
export function residenceLine(kase: Case): WorksheetLine {
  const head: LineHead = { ruleId: 'monitored.residence@1', group: 'category', category: 'monitored' };
  const reader = new ParameterReader(kase.pack);
  const allowed = reader.value('monitored.residences');
  const zh = kase.facts.residence === 'rural' ? '农村' : '城镇';
  const text = { zh: `户别：${zh}`, en: `residence: ${kase.facts.residence}` };
  if (allowed === undefined) return unknownLine(head, text, reader.refs, reader.missing);
  const outcome = allowed.includes(kase.facts.residence) ? 'met' : 'not-met';
  return line(head, { outcome, parameters: reader.refs, text });
}

/** The monitored line: net income per head and year. A reference on the worksheet, never a veto. */
export function monitoredLine(kase: Case, net: NetIncome): WorksheetLine {
  const head: LineHead = { ruleId: 'monitored.line@1', group: 'line', category: 'monitored' };
  const reader = new ParameterReader(kase.pack);
  const limit = reader.value('monitored.line');
  const op = reader.value('monitored.line.operator');
  if (limit === undefined || op === undefined || net.annual === undefined || kase.members.length === 0) {
    const missing = [...reader.missing, ...(net.annual === undefined ? net.line.missing : [])];
    const text = {
      zh: '年人均纯收入与监测线（参考）',
      en: 'net income per head and the monitored line (reference)',
    };
    return unknownLine(head, text, reader.refs, missing);
  }
  return comparisonLine(head, {
    left: times(net.annual, 1, kase.members.length),
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
