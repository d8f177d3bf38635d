import type { Fen } from '@aid-chain/kernel';
import type { NoWorkReason } from '@aid-chain/vocabulary';
import { exact, holds, round, type Exact } from '../exact/exact.js';
import { BASIS, shareOf } from '../exact/share-of.js';
import type { IncomeFact, PersonFacts } from '../facts/facts.js';
import { ageAtApplication, birthDateMissing, type ExaminedHousehold } from '../household/household.js';
import { missingFact } from '../worksheet/fact-ref.js';
import { unknownLine, type LineHead } from '../worksheet/line.js';
import type { FactRef, Missing, ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';

/** What a place sets for imputed income; an amount that it does not give is imputed to nobody. */
export interface ImputedTerms {
  readonly home: Fen | undefined;
  readonly away: Fen | undefined;
  /** Of the amount for somebody of weak ability to work; undefined where the place does not give it. */
  readonly weakShare: number | undefined;
  /** What then is named as missing. */
  readonly weakMissing: readonly Missing[];
  readonly fromAge: number;
  readonly toAge: number;
  readonly exemptReasons: readonly string[];
  readonly refs: readonly ParameterRef[];
}

/** How a member stands to the quantified income. */
type ImputedStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'exempt'; readonly reason: NoWorkReason }
  | { readonly kind: 'open'; readonly missing: readonly Missing[] }
  | { readonly kind: 'imputed'; readonly monthlyFen: Fen };

/** The labour income of a member that counts in the window, and the months for which one is imputed. */
export interface LabourIncome {
  readonly earned: readonly IncomeFact[];
  readonly stated: Exact;
  readonly months: number;
}

const NONE: ImputedStanding = { kind: 'none' };

/** Whether the register has the member as away for work. */
export function worksAway({ livesTogether }: PersonFacts): boolean {
  return livesTogether.reasonOut === 'work-away';
}

/**
 * How a member stands: whoever's labour income survey or verification has established, and whoever is at school, retired,
 * not of age to work or not able to, has nothing imputed; of whom it is not known it stays open.
 */
export function standingOf(
  household: ExaminedHousehold,
  member: PersonFacts,
  { earned, stated, months }: LabourIncome,
  terms: ImputedTerms,
): ImputedStanding {
  const isAway = worksAway(member) && terms.away !== undefined;
  const amount = isAway ? terms.away : terms.home;
  const established = earned.some(({ confidence }) => confidence !== 'declared');
  if (amount === undefined || established || isAtSchoolOrRetired(member)) return NONE;
  const age = ageAtApplication(member, household.facts);
  if (age !== undefined && (age < terms.fromAge || age > terms.toAge)) return NONE;
  const found = abilityOf(member, terms);
  // Who works away earns whatever their ability; nothing is imputed to who has none at all (N22).
  const ability = isAway && found !== 0 ? BASIS : found;
  if (ability === 0) return NONE;
  if (ability === 'not-set') return { kind: 'open', missing: terms.weakMissing };
  const monthlyFen = round(shareOf(exact(amount), ability ?? BASIS), 'floor');
  if (!holds(exact(monthlyFen * months), 'gt', stated)) return NONE;
  const { noWorkReason } = member;
  const reason = noWorkReason.state === 'known' ? noWorkReason.value : undefined;
  if (reason !== undefined && terms.exemptReasons.includes(reason)) return { kind: 'exempt', reason };
  const isBelow = !isAway && earned.length > 0;
  const missing = openOf(member, { age, ability, isAway, isBelow });
  return missing.length > 0 ? { kind: 'open', missing } : { kind: 'imputed', monthlyFen };
}

function isAtSchoolOrRetired({ student, employment }: PersonFacts): boolean {
  if (student.state === 'known') return true;
  return employment.state === 'known' && ['student', 'retired'].includes(employment.value.status);
}

/** The share of the amount by the ability to work; undefined where nobody knows it. */
function abilityOf({ labour }: PersonFacts, { weakShare }: ImputedTerms): number | 'not-set' | undefined {
  if (labour.state === 'unknown') return undefined;
  return { able: BASIS, weak: weakShare ?? ('not-set' as const), none: 0 }[labour.value];
}

interface Known {
  readonly age: number | undefined;
  readonly ability: number | undefined;
  readonly isAway: boolean;
  readonly isBelow: boolean;
}

function openOf({ personId, employment }: PersonFacts, known: Known): Missing[] {
  if (known.isBelow) return [missingFact('income.wage', personId, REAL, ['survey', 'verification-report'])];
  return [
    ...(known.age === undefined ? [birthDateMissing(personId)] : []),
    ...(known.ability === undefined ? [missingFact('labour', personId, ABILITY, ['survey'])] : []),
    ...(employment.state === 'unknown' && !known.isAway
      ? [missingFact('employment', personId, EMPLOYMENT, ['survey'])]
      : []),
  ];
}

const REAL = {
  zh: '实际劳动收入（目前只有申报，须经入户调查或者核对）',
  en: 'the real labour income (only declared so far: survey or verification establishes it)',
};
const ABILITY = { zh: '劳动能力', en: 'ability to work' };
const EMPLOYMENT = { zh: '就业状况', en: 'employment' };

/** The open line of one member. */
export function imputedOpen(
  head: LineHead,
  { refs }: ImputedTerms,
  missing: readonly Missing[],
  facts: readonly FactRef[],
): WorksheetLine {
  return unknownLine(head, { zh: '推定收入', en: 'imputed income' }, refs, missing, facts);
}
