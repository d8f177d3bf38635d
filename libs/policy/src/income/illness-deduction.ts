import { formatYuan } from '@aid-chain/kernel';
import {
  expenditureKindCodes,
  listed,
  nameOf,
  type Bilingual,
  type ExpenditureKind,
} from '@aid-chain/vocabulary';
import { contradictionMissing, openOnes } from '../evidence/contradiction-line.js';
import { ownPart } from '../evidence/own-part.js';
import { weighSpending } from '../evidence/spending.js';
import { round, sum, times, type Exact } from '../exact/exact.js';
import { shareOf } from '../exact/share-of.js';
import type { ExpenditureFact, Period, PersonFacts } from '../facts/facts.js';
import type { ExaminedHousehold } from '../household/household.js';
import { partInWindow } from '../periods/part-of-amount.js';
import { factRef, missingFact } from '../worksheet/fact-ref.js';
import { line } from '../worksheet/line.js';
import { percentText } from '../worksheet/number-text.js';
import { realAmount } from '../worksheet/only-estimated.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { Missing } from '../worksheet/worksheet-line.js';
import {
  incomeHead,
  nothingDue,
  openAdjustment,
  switchedOff,
  type CountedIncomes,
  type Adjustment,
} from './adjustment.js';
import { incomeParameters } from './parameters.js';

const TEXT = {
  zh: '因残疾、患重病增加的刚性支出扣减',
  en: 'deduction of rigid spending for disability or serious illness',
};

const NOTHING = {
  zh: `${TEXT.zh}：没有可以扣减的支出`,
  en: `${TEXT.en}: there is no spending to deduct`,
};

/**
 * What is deducted of own spending for members who are disabled or seriously ill (D57 13; S1-12, N3): the share that the
 * place names of what was paid in the window and did not come back. Spending is put forward: without any nothing is asked.
 */
export function illnessDeduction(counted: CountedIncomes): Adjustment {
  const { household, window } = counted;
  const off = switchedOff(household, 'deduction.illness', 'income.rigid-deduction@1', {
    zh: '刚性支出扣减',
    en: 'deduction of rigid expenditure',
  });
  if (off !== undefined) return off;
  const head = incomeHead('income.rigid-deduction@2');
  const reader = new ParameterReader(household.pack);
  reader.value(incomeParameters, 'deduction.illness');
  const kinds = reader.value(incomeParameters, 'deduction.illness.items');
  const share = reader.value(incomeParameters, 'deduction.illness.share');
  if (kinds === undefined || share === undefined) return openAdjustment(head, TEXT, reader, []);
  const found = (kinds as readonly ExpenditureKind[]).map((kind) => spendingOf(household, kind, window));
  const missing = found.flatMap((each) => each.missing);
  const facts = found.flatMap((each) => each.facts);
  if (missing.length > 0) return openAdjustment(head, TEXT, reader, missing, facts);
  const amount = shareOf(sum(found.map(({ total }) => total)), share);
  if (amount.num === 0n) return nothingDue(head, NOTHING, reader.refs, facts);
  const names = listed(found.filter(({ total }) => total.num > 0n).map(({ name }) => name));
  const [yuan, part] = [formatYuan(round(amount, 'floor')), percentText(share)];
  const text = {
    zh: `${TEXT.zh}：${names.zh}自付部分的 ${part}%，计 ${yuan} 元（至多扣至收入为零）`,
    en: `${TEXT.en}: ${part}% of the own part of ${names.en}, ${yuan} yuan (income never falls below zero)`,
  };
  const left = { left: round(amount, 'floor'), unit: 'fen' };
  const lines = [line(head, { outcome: 'met', ...left, parameters: reader.refs, facts, text })];
  return { lines, amount: times(amount, -1), missing: [] };
}

function spendingOf(household: ExaminedHousehold, kind: ExpenditureKind, window: Period) {
  const own = withSpendingOfMembers(household);
  const bills = (own.facts.bills ?? []).filter((bill) => bill.kind === kind);
  const { items, contradictions } = weighSpending(own, kind, window, bills);
  const firm = items.filter(({ confidence }) => confidence !== 'estimated');
  const inWindow = (item: ExpenditureFact) => partInWindow(ownPart(item), item.period, window);
  const paid = firm
    .filter((item) => inWindow(item).num > 0n)
    .map((item) => ({ item, ground: groundOf(household, item) }));
  const counts = paid.filter(({ ground }) => ground === 'yes').map(({ item }) => item);
  const asked = paid.filter(({ ground }) => ground === 'open').map(({ item }) => item);
  const total: Exact = sum(counts.map(inWindow));
  const name = nameOf(expenditureKindCodes, kind);
  const onlyEstimated =
    firm.length === 0 && own.facts.expenditures.some((item) => item.kind === kind && isEstimate(item));
  const missing: Missing[] = [
    ...whose(kind, household, asked),
    ...(onlyEstimated ? [realAmount(`expenditure.${kind}`, null, spendingOn(name), ['receipts'])] : []),
    ...openOnes(contradictions).map(contradictionMissing),
  ];
  const facts = counts.map((item) =>
    factRef(`expenditure.${kind}`, item.personId ?? null, ownPart(item), item),
  );
  return { total, name, missing, facts };
}

const ILLNESS = {
  zh: '是否患重病（有医疗等支出，而疾病情况未说明）',
  en: 'whether the member is seriously ill (there is spending, and nothing is said of an illness)',
};
const spendingOn = ({ zh, en }: Bilingual): Bilingual => ({ zh: `${zh}支出`, en });
const isEstimate = ({ confidence }: ExpenditureFact) => confidence === 'estimated';

/** Without the spending of people who are no members today, such as a tekun person of the family. */
function withSpendingOfMembers(household: ExaminedHousehold): ExaminedHousehold {
  const ids = new Set(household.members.map(({ personId }) => personId));
  const isTheirs = ({ personId }: ExpenditureFact) => personId === undefined || ids.has(personId);
  const { facts } = household;
  const bills = facts.bills === undefined ? {} : { bills: facts.bills.filter(isTheirs) };
  return { ...household, facts: { ...facts, expenditures: facts.expenditures.filter(isTheirs), ...bills } };
}

/** Of whom it has to be known: whose spending it is, or each member of whom it is open where the bill names nobody. */
function whoseIllness({ members }: ExaminedHousehold, asked: readonly ExpenditureFact[]): readonly string[] {
  const open = members.filter((member) => groundOfMember(member) === 'open');
  const ids = asked.flatMap(({ personId }) => personId ?? open.map((member) => member.personId));
  return [...new Set(ids)];
}

/**
 * Whether spending is for somebody disabled or seriously ill. What names no person is for nobody in particular: it counts
 * where every member has such a ground, not where none has, and else it is asked whose it is.
 */
function groundOf({ members }: ExaminedHousehold, { personId }: ExpenditureFact): 'yes' | 'no' | 'open' {
  const of = members.filter((member) => personId === undefined || member.personId === personId);
  const [first, ...others] = new Set(of.map(groundOfMember));
  if (first === undefined) return 'no';
  return others.length > 0 ? 'open' : first;
}

/** Whose the spending is where it names nobody and only some are ill; else whether whom it may be of is ill. */
function whose(
  kind: ExpenditureKind,
  household: ExaminedHousehold,
  asked: readonly ExpenditureFact[],
): Missing[] {
  const isSomebodyIll = household.members.some((member) => groundOfMember(member) === 'yes');
  const unnamed = asked.some(({ personId }) => personId === undefined) && isSomebodyIll;
  const others = asked.filter(({ personId }) => personId !== undefined || !isSomebodyIll);
  return [
    ...(unnamed ? [missingFact(`expenditure.${kind}.person`, null, WHOSE, ['survey'])] : []),
    ...whoseIllness(household, others).map((id) => missingFact('illness', id, ILLNESS, ['survey'])),
  ];
}

const WHOSE = {
  zh: '支出是哪一位成员的（没有写明成员，家庭中有人患重病或者残疾）',
  en: 'whose spending it is (it names no member, and one of the family is seriously ill or disabled)',
};

function groundOfMember({ disability, illness }: PersonFacts): 'yes' | 'no' | 'open' {
  if (disability.state === 'known' || (illness.state === 'known' && illness.value.severe)) return 'yes';
  return illness.state === 'known' ? 'no' : 'open';
}
