import { formatYuan } from '@aid-chain/kernel';
import {
  expenditureKindCodes,
  listed,
  nameOf,
  type Bilingual,
  type ExpenditureKind,
} from '@aid-chain/vocabulary';
import { contradictionMissing, openOnes } from '../../evidence/contradiction-line.js';
import type { Examination } from '../../examination/examination.js';
import { exact, round, sum, type Exact } from '../../exact/exact.js';
import { common } from '../../periods/days.js';
import { windowBefore } from '../../periods/window.js';
import { isOpen, spendingBefore } from '../../spending/own-spending.js';
import { readParameter } from '../../pack/read-parameter.js';
import { readStandard } from '../../standard/standard.js';
import { missingFact } from '../../worksheet/fact-ref.js';
import { realAmount } from '../../worksheet/only-estimated.js';
import type { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing, MissingFact } from '../../worksheet/worksheet-line.js';
import { rigidParameters } from './parameters.js';

/** The fact that is missing where nobody spoke of spending at all. */
export const UNSAID_SPENDING = 'expenditure';

/** Necessary spending of the household, net of what was reimbursed, kind by kind. */
export interface NecessarySpending {
  /** Undefined while a parameter is missing. */
  readonly total: Exact | undefined;
  /** Whether there is none, so that no number of the place would change the result. */
  readonly isNone: boolean;
  /** What to ask where neither family nor survey spoke of any, not even that there is none. */
  readonly unsaid: MissingFact | undefined;
  readonly facts: readonly FactRef[];
  /** Kinds of which nobody knows yet how much was spent. */
  readonly missing: readonly Missing[];
  readonly text: Bilingual;
}

type Part = Omit<NecessarySpending, 'isNone' | 'unsaid'>;

/** Necessary spending of the months before the application, of the kinds that the place counts (R24 4(四), 5). */
export function necessarySpending(
  examination: Examination,
  reader: ParameterReader,
  kinds: readonly ExpenditureKind[],
): NecessarySpending {
  const months = reader.value(rigidParameters, 'rigid.window.months');
  const parts = kinds.map((kind) => partOf(examination, reader, kind, months));
  const totals = parts.flatMap(({ total }) => total ?? []);
  const total = totals.length === parts.length ? sum(totals) : undefined;
  const missing = parts.flatMap((part) => part.missing);
  return {
    total,
    isNone: total?.num === 0n && missing.length === 0,
    unsaid: unsaidSpending(examination, kinds, months),
    facts: parts.flatMap(({ facts }) => facts),
    missing,
    text: listed(parts.filter((part) => part.total?.num !== 0n).map(({ text }) => text)),
  };
}

/** Whether the family or the survey stated any of the months: what a department sent says nothing of the rest. */
function unsaidSpending(
  { facts, pack }: Examination,
  kinds: readonly ExpenditureKind[],
  months: number | undefined,
): MissingFact | undefined {
  if (months === undefined) return undefined;
  const living = readParameter(pack, rigidParameters, 'rigid.living-cost');
  const isStated = living.state === 'value' && living.value === 'stated';
  const asked = kinds.filter((kind) => kind !== 'living' || isStated);
  const window = windowBefore(facts.appliedOn, months);
  const isSpokenOf = facts.expenditures.some(
    ({ kind, period, confidence }) =>
      asked.includes(kind) && confidence !== 'verified' && common([period], [window]).length > 0,
  );
  if (isSpokenOf || asked.length === 0) return undefined;
  const names = listed(asked.map((kind) => nameOf(expenditureKindCodes, kind)));
  const text = {
    zh: `${window.from} 至 ${window.to} 的必需支出（${names.zh}），没有的也须填 0`,
    en: `necessary spending from ${window.from} to ${window.to} (${names.en}), 0 where there was none`,
  };
  return missingFact(UNSAID_SPENDING, null, text, ['receipts', 'survey']);
}

function partOf(
  examination: Examination,
  reader: ParameterReader,
  kind: ExpenditureKind,
  months: number | undefined,
): Part {
  const name = nameOf(expenditureKindCodes, kind);
  const living = kind === 'living' ? reader.value(rigidParameters, 'rigid.living-cost') : 'stated';
  const nothing = { facts: [], missing: [], text: name };
  if (months === undefined || living === undefined) return { ...nothing, total: undefined };
  if (living === 'none') return { ...nothing, total: exact(0) };
  if (living === 'standard') {
    const standard = readStandard(reader, examination);
    const total = standard === undefined ? undefined : exact(standard * examination.members.length * months);
    return { ...nothing, total, text: amountText(name, total) };
  }
  const spending = spendingBefore(examination, kind, months);
  const { total, facts, onlyEstimated, contradictions } = spending;
  const own = { zh: `${name.zh}支出`, en: name.en };
  const missing = [
    ...(onlyEstimated ? [realAmount(`expenditure.${kind}`, null, own, ['receipts'])] : []),
    ...openOnes(contradictions).map(contradictionMissing),
  ];
  return { total, facts, missing: isOpen(spending) ? missing : [], text: amountText(name, total) };
}

function amountText(name: Bilingual, total: Exact | undefined): Bilingual {
  if (total === undefined) return name;
  const yuan = formatYuan(round(total, 'floor'));
  return { zh: `${name.zh} ${yuan} 元`, en: `${name.en} ${yuan} yuan` };
}
