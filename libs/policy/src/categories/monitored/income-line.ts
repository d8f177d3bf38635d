import { formatYuan } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { times, type Exact } from '../../exact/exact.js';
import { comparisonLine, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { isOfRule } from '../../worksheet/rule-of-line.js';
import { monitoredParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'monitored.line@1', group: 'line', category: 'monitored' };

/** The monitored line: net income per head and year. A reference on the worksheet, never a veto. */
export function monitoredLine(examination: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const net = countedBy(examination, reader);
  const members = examination.members.length;
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
      zh: `年人均${net.name.zh} ${formatYuan(left)} 元，${word.zh}监测线 ${formatYuan(limit)} 元（仅供参考，不作否决）`,
      en: `${net.name.en} per head and year ${formatYuan(left)} yuan, ${word.en} the line of ${formatYuan(limit)} yuan (a reference, never a veto)`,
    }),
  });
}

/** The income of a year that the line is compared with, and what its method calls it. */
interface CountedIncome {
  readonly annual: Exact | undefined;
  readonly missing: readonly Missing[];
  readonly name: Bilingual;
}

/** Agriculture's own net income, or once a joint standard is published the income that civil affairs counts (S0-03). */
function countedBy(examination: Examination, reader: ParameterReader): CountedIncome {
  const joint = reader.optional(monitoredParameters, 'monitored.joint-standard');
  if (joint.state !== 'value' || !joint.value) {
    const { annual, missing } = examination.net();
    return { annual, missing, name: { zh: '纯收入', en: 'net income' } };
  }
  const { total, months, missing } = examination.income();
  const annual = total === undefined ? undefined : times(total, 12, months);
  return { annual, missing, name: { zh: '收入（并轨统一标准）', en: 'income by the joint standard' } };
}

/** What the monitored line came to, in a worksheet of whatever version of its formula; undefined where it has none. */
export function monitoredLineOutcome(lines: readonly WorksheetLine[]): WorksheetLine['outcome'] | undefined {
  return lines.find((each) => isOfRule(each, 'monitored.line'))?.outcome;
}
