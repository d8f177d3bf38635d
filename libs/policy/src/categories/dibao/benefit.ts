import { formatYuan, type Fen } from '@aid-chain/kernel';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Examination } from '../../examination/examination.js';
import { exact, round, subtract, times, type Exact } from '../../exact/exact.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import { bandOf, bandText, readBands } from './band.js';
import { dibaoParameters } from './parameters.js';
import { ROUNDING_UNIT } from './rounding.js';
import { readStandard } from '../../standard/standard.js';

const HEAD: LineHead = { ruleId: 'dibao.benefit@1', group: 'category', category: 'dibao' };

export interface Benefit {
  /** Undefined where the pack does not know a parameter of the benefit. */
  readonly line: WorksheetLine | undefined;
  /** Undefined while a fact or a parameter is missing. */
  readonly amountFen: Fen | undefined;
  readonly missing: readonly Missing[];
}

/**
 * Monthly benefit of the household: what its income lacks to the standard × members (D57 art. 23),
 * rounded here and nowhere else, by the unit and mode of the place.
 */
export function dibaoBenefit(examination: Examination): Benefit {
  const income = examination.income();
  const reader = new ParameterReader(examination.pack);
  const standard = readStandard(reader, examination);
  const mode = reader.value(dibaoParameters, 'dibao.benefit.mode');
  const unit = reader.value(dibaoParameters, 'dibao.benefit.rounding.unit');
  const rounding = reader.value(dibaoParameters, 'dibao.benefit.rounding.mode');
  if (mode === 'bands' && standard !== undefined && income.total !== undefined)
    return bandBenefit(examination, reader, standard, perHeadOf(examination, income.total));
  const known = mode !== undefined && unit !== undefined && rounding !== undefined;
  if (!known || standard === undefined || income.total === undefined) {
    const missing = [...reader.missing, ...income.missing];
    const text = { zh: '月保障金', en: 'monthly benefit' };
    const open = reader.inForce ? unknownLine(HEAD, text, reader.refs, missing) : undefined;
    return { line: open, amountFen: undefined, missing };
  }
  const members = examination.members.length;
  const shortfall = subtract(exact(standard * members), times(income.total, 1, income.months));
  const step = ROUNDING_UNIT[unit];
  const amountFen = round(times(shortfall, 1, step), rounding) * step;
  return { line: benefitLine(reader, standard, members, amountFen), amountFen, missing: [] };
}

function perHeadOf(examination: Examination, total: Exact): Exact {
  return perHeadMonth(total, examination.members.length, examination.income().months);
}

/** The fixed amount of the band that the income per head falls into, for each member (社会救助法 18(2)). */
function bandBenefit(
  examination: Examination,
  reader: ParameterReader,
  standard: Fen,
  perHead: Exact,
): Benefit {
  const head: LineHead = { ...HEAD, ruleId: 'dibao.band@1' };
  const bands = readBands(reader, standard);
  const band = bands === undefined ? undefined : bandOf(bands, perHead);
  if (band === undefined) {
    const open = unknownLine(
      head,
      { zh: '月保障金（分档）', en: 'monthly benefit by bands' },
      reader.refs,
      reader.missing,
    );
    return { line: open, amountFen: undefined, missing: reader.missing };
  }
  const members = examination.members.length;
  const amountFen = band.amount * members;
  const [span, each, total] = [bandText(band), formatYuan(band.amount), formatYuan(amountFen)];
  const text = {
    zh: `月保障金：${span.zh}一档，每人 ${each} 元 × ${members} 人，为 ${total} 元`,
    en: `monthly benefit: band of ${span.en}, ${each} yuan × ${members}: ${total} yuan`,
  };
  const left = { left: amountFen, unit: 'fen/household/month' };
  return {
    line: line(head, { outcome: 'met', ...left, parameters: reader.refs, text }),
    amountFen,
    missing: [],
  };
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
