import { addMonths, firstOfMonth, formatYuan, type Fen, type IsoDate } from '@aid-chain/kernel';
import { paramValue, type RulePack } from '../pack/pack.js';
import type { CountableIncome } from './countable-income.js';
import type { WorksheetLine } from './determination.js';
import { missingIncome, readStandard } from './dibao.js';
import { exact, round, subtract, times } from './exact.js';
import type { Case } from './household.js';
import { line, unknownLine, type LineHead } from './line.js';
import { ParameterReader } from './parameter-reader.js';

const HEAD: LineHead = { ruleId: 'dibao.benefit@1', group: 'category', category: 'dibao' };
const ROUNDING_UNIT = { fen: 1, jiao: 10, yuan: 100 } as const;

export interface Benefit {
  readonly line: WorksheetLine;
  /** Undefined while a fact or a parameter is missing. */
  readonly amountFen: Fen | undefined;
}

/**
 * Monthly benefit of the household: what its income lacks to the standard × members (D57 art. 23),
 * rounded here and nowhere else, by the unit and mode of the place.
 */
export function dibaoBenefit(kase: Case, income: CountableIncome): Benefit {
  const reader = new ParameterReader(kase.pack);
  const standard = readStandard(reader, kase);
  const mode = reader.value('dibao.benefit.mode');
  const unit = reader.value('dibao.benefit.rounding.unit');
  const rounding = reader.value('dibao.benefit.rounding.mode');
  const known = mode !== undefined && unit !== undefined && rounding !== undefined;
  if (!known || standard === undefined || income.total === undefined) {
    const missing = [...reader.missing, ...missingIncome(income)];
    const text = { zh: '月保障金', en: 'monthly benefit' };
    return { line: unknownLine(HEAD, text, reader.refs, missing), amountFen: undefined };
  }
  const members = kase.members.length;
  const shortfall = subtract(exact(standard * members), times(income.total, 1, income.months));
  const step = ROUNDING_UNIT[unit];
  const amountFen = round(times(shortfall, 1, step), rounding) * step;
  return { line: benefitLine(reader, standard, members, amountFen), amountFen };
}

function benefitLine(reader: ParameterReader, standard: Fen, members: number, amountFen: Fen): WorksheetLine {
  const [each, amount] = [formatYuan(standard), formatYuan(amountFen)];
  return line(HEAD, {
    outcome: 'met',
    left: amountFen,
    unit: 'fen/household/month',
    parameters: reader.refs,
    text: {
      zh: `月保障金：标准 ${each} 元 × ${members} 人减月收入，为 ${amount} 元`,
      en: `monthly benefit: ${each} yuan × ${members} less monthly income: ${amount} yuan`,
    },
  });
}

/**
 * First day of a recognition: of the month after the decision, unless the place starts with the same month
 * (D57 art. 21). Throws where the pack does not say.
 */
export function benefitStart(pack: RulePack, decidedOn: IsoDate): IsoDate {
  const months = paramValue(pack, 'dibao.benefit.start') === 'same-month' ? 0 : 1;
  return addMonths(firstOfMonth(decidedOn), months);
}
