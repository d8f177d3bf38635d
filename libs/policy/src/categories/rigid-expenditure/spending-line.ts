import { formatYuan } from '@aid-chain/kernel';
import { nameOf, operatorCodes, type ExpenditureKind } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import { divide, exact, holds, readable, round, subtract, times, type Exact } from '../../exact/exact.js';
import { BASIS, shareOf } from '../../exact/share-of.js';
import { readStandard } from '../../standard/standard.js';
import { comparisonLine, line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { multipleText, percentText } from '../../worksheet/number-text.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { countedIncome, totalIncome, type AnnualIncome } from './annual-income.js';
import { necessarySpending, type NecessarySpending } from './necessary-spending.js';
import { rigidParameters } from './parameters.js';

const HEAD = { group: 'category', category: 'rigid-expenditure' } as const;
const head = (shape: string): LineHead => ({ ...HEAD, ruleId: `rigid.${shape}@1` });
const TEXT = { zh: '刚性支出占家庭总收入的比例', en: 'necessary spending as a share of income' };

/**
 * Necessary spending against income by the shape of the place: a share of it (社会救助法 22), the share of medical spending
 * alone, or what is left of the income. Undefined where the pack does not know the test.
 */
export function spendingLine(examination: Examination): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const shape = reader.value(rigidParameters, 'rigid.shape');
  const items = reader.value(rigidParameters, 'rigid.items');
  const denominator = reader.value(rigidParameters, 'rigid.denominator');
  if (!reader.inForce) return undefined;
  if (shape === undefined || items === undefined || denominator === undefined)
    return unknownLine(head('ratio'), TEXT, reader.refs, reader.missing);
  const kinds = (shape === 'medical-share' ? ['medical'] : items) as readonly ExpenditureKind[];
  const spending = necessarySpending(examination, reader, kinds);
  const rule = head(shape);
  if (!reader.inForce) return undefined;
  // There is none: no number of the place would change it, so a pending one keeps nobody waiting.
  if (spending.isNone) {
    const text = { zh: `${TEXT.zh}：没有申报或者查到的支出`, en: `${TEXT.en}: no such spending on file` };
    const none = line(rule, { outcome: 'not-met', left: 0, unit: 'fen', parameters: reader.refs, text });
    return unlessUnsaid(none, spending);
  }
  const months = reader.value(rigidParameters, 'rigid.window.months');
  const income =
    denominator === 'total' ? totalIncome(examination, reader, months) : countedIncome(examination, months);
  const known = income.atLeast === undefined ? income : { ...income, total: income.atLeast, missing: [] };
  const compared = { examination, reader, spending, income: known, months };
  const found = shape === 'residual' ? residualLine(rule, compared) : shareLine(rule, compared);
  return found === undefined ? undefined : unlessUnsaid(unlessMoreIncome(found, income), spending);
}

/** Met by what is known of the income may be not met by all of it; not met stays so, as more income only lowers the share. */
function unlessMoreIncome(found: WorksheetLine, { atLeast, missing }: AnnualIncome): WorksheetLine {
  if (atLeast === undefined || found.outcome !== 'met') return found;
  const { ruleId, parameters, facts } = found;
  return unknownLine({ ...HEAD, ruleId }, TEXT, parameters, missing, facts);
}

/** Nothing said is not «none»: too little is no refusal while neither family nor survey spoke of spending (adr/0002). */
function unlessUnsaid(found: WorksheetLine, { unsaid, facts }: NecessarySpending): WorksheetLine {
  if (unsaid === undefined || found.outcome !== 'not-met') return found;
  const { ruleId, parameters } = found;
  return unknownLine({ ...HEAD, ruleId }, TEXT, parameters, [unsaid], facts);
}

interface Compared {
  readonly examination: Examination;
  readonly reader: ParameterReader;
  readonly spending: NecessarySpending;
  readonly income: AnnualIncome;
  readonly months: number | undefined;
}

/** Spending × 10,000 against income × ratio: an income of zero meets it with any spending. */
function shareLine(rule: LineHead, { reader, spending, income }: Compared): WorksheetLine | undefined {
  const ratio = reader.value(rigidParameters, 'rigid.ratio');
  const op = reader.value(rigidParameters, 'rigid.operator');
  if (!reader.inForce) return undefined;
  const facts = [...spending.facts, ...income.facts];
  const missing = [...reader.missing, ...spending.missing, ...income.missing];
  const { total } = spending;
  if (ratio === undefined || op === undefined || total === undefined || income.total === undefined)
    return unknownLine(rule, TEXT, reader.refs, missing, facts);
  if (missing.length > 0) return unknownLine(rule, TEXT, reader.refs, missing, facts);
  const [left, right] = [times(total, BASIS), times(income.total, ratio)];
  const share = income.total.num > 0n ? readable(divide(left, income.total), op) : null;
  const word = nameOf(operatorCodes, op);
  const part = share === null ? { zh: '（收入为零）', en: 'income is zero' } : percent(share);
  return line(rule, {
    outcome: holds(left, op, right) ? 'met' : 'not-met',
    left: share,
    op,
    right: ratio,
    unit: 'basis-points',
    compared: { left: (left.num * right.den).toString(), right: (right.num * left.den).toString() },
    parameters: reader.refs,
    facts,
    text: {
      zh: `必需支出（${spending.text.zh}）占家庭总收入 ${yuan(income.total)} 元的 ${part.zh}，应${word.zh} ${percentText(ratio)}%`,
      en: `necessary spending (${spending.text.en}) of an income of ${yuan(income.total)} yuan: ${part.en}, to be ${word.en} ${percentText(ratio)}%`,
    },
  });
}

/** What is left of the income per head and month, against a multiple of the dibao standard. */
function residualLine(rule: LineHead, compared: Compared): WorksheetLine | undefined {
  const { examination, reader, spending, income, months } = compared;
  const multiple = reader.companion(rigidParameters, 'rigid.residual.multiple');
  const op = reader.companion(rigidParameters, 'rigid.residual.operator');
  const standard = readStandard(reader, examination);
  if (!reader.inForce) return undefined;
  const members = examination.members.length;
  const facts = [...spending.facts, ...income.facts];
  const missing = [...reader.missing, ...spending.missing, ...income.missing];
  const left = leftOver(spending.total, income.total);
  const known = multiple !== undefined && op !== undefined && standard !== undefined && months !== undefined;
  if (!known || left === undefined || missing.length > 0 || members === 0)
    return unknownLine(rule, TEXT, reader.refs, missing, facts);
  const compare = comparisonLine(rule, {
    left: times(left, BASIS, members * months),
    op,
    right: standard * multiple,
    unit: 'fen/person/month',
    parameters: reader.refs,
    facts,
    text: (value, word) => ({
      zh: `扣除必需支出（${spending.text.zh}）后人均月收入 ${yuan(exact(value, BASIS))} 元，应${word.zh}低保标准的 ${multipleText(multiple)} 倍`,
      en: `income per head and month after necessary spending (${spending.text.en}) ${yuan(exact(value, BASIS))} yuan, to be ${word.en} ${multipleText(multiple)} × the dibao standard`,
    }),
  });
  const read = (value: Exact) => readable(value, op);
  return {
    ...compare,
    left: read(times(left, 1, members * months)),
    right: round(shareOf(exact(standard), multiple), 'floor'),
  };
}

function leftOver(spending: Exact | undefined, income: Exact | undefined): Exact | undefined {
  return spending === undefined || income === undefined ? undefined : subtract(income, spending);
}

function percent(share: number) {
  return { zh: `${percentText(share)}%`, en: `${percentText(share)}%` };
}

function yuan(value: Exact): string {
  return formatYuan(round(value, 'floor'));
}
