import { round, sum, times } from '../exact/exact.js';
import type { PersonFacts } from '../facts/facts.js';
import { ageAtApplication } from '../household/household.js';
import { monthsOf } from '../periods/window.js';
import { readStandard } from '../standard/standard.js';
import { factRef, missingFact } from '../worksheet/fact-ref.js';
import { line } from '../worksheet/line.js';
import { ParameterReader } from '../worksheet/parameter-reader.js';
import type { FactRef, Missing } from '../worksheet/worksheet-line.js';
import { incomeRefs } from './income-parts.js';
import {
  incomeHead,
  NO_ADJUSTMENT,
  nothingDue,
  openAdjustment,
  switchedOff,
  type CountedIncomes,
  type Adjustment,
} from './adjustment.js';
import { incomeParameters, supportParameters } from './parameters.js';
import { compareSupport, supportText, type OwedSupport } from './support-paid.js';
import { supportOf, type SupportTerms } from './support-shapes.js';

const TEXT = { zh: '赡养费、抚养费、扶养费', en: 'support payments' };
const NOBODY = {
  zh: '赡养费、抚养费、扶养费：没有共同生活成员以外的义务人应当支付',
  en: 'support payments: nobody outside the household owes any',
};
const RULE = 'income.support@2';

/**
 * Support that people outside the household owe a member, quantified as the place sets it (S4-07): by a judgment, else by an
 * agreement, else by its formula; what that supporter really pays counts where it is more. It stays open while who owes it, or
 * what they have, is not known – never counted as nothing, and never as the family’s fault.
 */
export function supportPayments(counted: CountedIncomes): Adjustment {
  const { household } = counted;
  const off = switchedOff(household, 'income.support', 'income.support@1', {
    zh: '赡养费等推算收入',
    en: 'support payments',
  });
  if (off !== undefined) return off;
  const reader = new ParameterReader(household.pack);
  const terms = termsOf(reader, counted);
  if (terms === undefined) return openAdjustment(incomeHead(RULE), TEXT, reader, []);
  const found = household.members.map((member) => ofMember(counted, member, terms, reader));
  if (found.every(({ lines }) => lines.length === 0)) {
    const facts = household.members.flatMap(supporterRefs);
    return nothingDue(incomeHead(RULE), NOBODY, reader.refs, facts);
  }
  const amounts = found.flatMap(({ amount }) => amount ?? []);
  return {
    lines: found.flatMap(({ lines }) => lines),
    amount: amounts.length === found.length ? sum(amounts) : undefined,
    missing: found.flatMap(({ missing }) => missing),
  };
}

/** What the place sets; undefined, with what lacks named, where the formula is not complete. */
function termsOf(reader: ParameterReader, { household }: CountedIncomes): SupportTerms | undefined {
  reader.value(incomeParameters, 'income.support');
  const shape = reader.value(supportParameters, 'support.shape');
  if (shape === undefined) return undefined;
  const exempt = reader.optional(supportParameters, 'support.exempt-situations');
  const asked = reader.optional(supportParameters, 'support.asked-from-age');
  const common = {
    exempt: exempt.state === 'value' ? exempt.value : [],
    askedFrom: asked.state === 'value' ? asked.value : Number.MAX_SAFE_INTEGER,
  };
  if (shape === 'agreed-only') return { ...common, shape };
  if (shape === 'fixed-amount') {
    const amount = reader.value(supportParameters, 'support.amount');
    return amount === undefined ? undefined : { ...common, shape, amount };
  }
  const share = reader.value(supportParameters, 'support.share');
  const divided = reader.optional(supportParameters, 'support.per-dependant');
  const perDependant = divided.state === 'value' && divided.value;
  if (shape === 'income-share')
    return share === undefined ? undefined : { ...common, shape, share, perDependant };
  const multiple = reader.value(supportParameters, 'support.line-multiple');
  const standard = readStandard(reader, household);
  if (share === undefined || multiple === undefined || standard === undefined) return undefined;
  return { ...common, shape, share, perDependant, line: { standard, multiple } };
}

function ofMember(
  { household, items, window }: CountedIncomes,
  member: PersonFacts,
  terms: SupportTerms,
  reader: ParameterReader,
): Adjustment {
  const { personId, supporters } = member;
  if (supporters.state === 'unknown') {
    const age = ageAtApplication(member, household.facts);
    const isAsked = terms.askedFrom <= (age ?? terms.askedFrom) && terms.askedFrom < Number.MAX_SAFE_INTEGER;
    return isAsked ? open(reader, [missingFact('supporters', personId, WHO, ['survey'])]) : NO_ADJUSTMENT;
  }
  if (supporters.value.length === 0) return NO_ADJUSTMENT;
  const facts = supporterRefs(member);
  const owed = owedBy(supporters.value, terms);
  if (owed === 'open')
    return open(reader, [missingFact('supporters.means', personId, MEANS, ['survey'])], facts);
  const paid = items.filter((item) => item.personId === personId && item.itemCode === 'support-payment');
  const months = monthsOf(window).length;
  const inWindow = owed.map(({ supporter, due }) => ({ supporter, due: times(due, months) }));
  const compared = compareSupport(inWindow, paid, window);
  const amount = compared.added;
  const text = supportText(owed, compared);
  const left = { left: round(amount, 'floor'), unit: 'fen' };
  const refs = [...facts, ...incomeRefs(paid)];
  const counted = line(incomeHead(RULE), {
    outcome: 'met',
    ...left,
    parameters: reader.refs,
    facts: refs,
    text,
  });
  return { lines: [counted], amount, missing: [] };
}

/** What each supporter owes a month; open while a figure of one of them is missing. */
function owedBy(
  supporters: readonly OwedSupport['supporter'][],
  terms: SupportTerms,
): OwedSupport[] | 'open' {
  const owed = supporters.map((supporter) => ({ supporter, due: supportOf(supporter, terms) }));
  const known = owed.flatMap(({ supporter, due }) => (due === 'open' ? [] : [{ supporter, due }]));
  return known.length === owed.length ? known : 'open';
}

/** How many people outside the household owe a member support. */
function supporterRefs({ personId, supporters }: PersonFacts): FactRef[] {
  return supporters.state === 'unknown'
    ? []
    : [factRef('supporters', personId, supporters.value.length, supporters)];
}

function open(
  reader: ParameterReader,
  missing: readonly Missing[],
  facts: readonly FactRef[] = [],
): Adjustment {
  return openAdjustment(incomeHead(RULE), TEXT, reader, missing, facts);
}

const WHO = {
  zh: '共同生活成员以外的法定赡养、抚养、扶养义务人（没有的也须注明）',
  en: 'who outside the household owes support (also that there is nobody)',
};
const MEANS = {
  zh: '义务人的家庭月收入、家庭人数和所供养的户外人数，或者裁判、协议确定的数额',
  en: 'the supporter’s household income a month, its size and how many they support, or the amount of a judgment or agreement',
};
