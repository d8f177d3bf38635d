import { ageOn, formatYuan } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import { assetLines } from '../../assets/asset-lines.js';
import type { Examination } from '../../examination/examination.js';
import { exact, holds, readable, times } from '../../exact/exact.js';
import { classOf } from '../../facts/disability.js';
import type { PersonFacts } from '../../facts/facts.js';
import { birthDateMissing } from '../../household/household.js';
import { adultFrom } from '../../household/membership.js';
import { perHeadMonth } from '../../income/income-parts.js';
import { allOf, missingOf } from '../../worksheet/outcomes.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { FactRef, Missing, ParameterRef } from '../../worksheet/worksheet-line.js';
import { marginLimit } from '../margin/asset-limit.js';
import { readDisposableIncome } from '../rigid-expenditure/disposable-income.js';
import type { Candidate } from './candidate.js';

/** Whether somebody is able to support; `open` where what is known does not say it. */
export type Ability = 'able' | 'unable' | 'open';

/** An adult of the household with what was found of their ability, and on what. */
export interface InsideSupporter {
  readonly ability: Ability;
  readonly facts: readonly FactRef[];
  readonly parameters: readonly ParameterRef[];
  readonly missing: readonly Missing[];
  readonly text?: Bilingual;
}

/** From which age, and with which disabilities, a low income is enough not to be able (T43 8). */
export interface InsideTerms {
  readonly lowIncomeFrom: number;
  readonly disability: readonly string[];
}

const MONTHS = 12;
const ofAbility = (ability: Ability, facts: readonly FactRef[] = []): InsideSupporter => ({
  ...{ ability, facts, parameters: [], missing: [] },
});

/**
 * Adults of the household who owe support (D57 7; T43 8): able while they can work, or while their own income reaches the
 * dibao standard; of the old and the severely disabled it is last year's disposable income and property. Of an adult of
 * whom nothing is stated it is open, but for a minor: that who brings up a child cannot is put forward.
 */
export function insideSupporters(
  examination: Examination,
  person: PersonFacts,
  members: readonly Candidate[],
  terms: InsideTerms,
): InsideSupporter[] {
  const { pack, asOf } = examination;
  const from = adultFrom(pack);
  const isMinor = ({ birthDate }: PersonFacts) => birthDate !== undefined && ageOn(birthDate, asOf) < from;
  const adults = members.filter(
    ({ person: member }) => member.personId !== person.personId && !isMinor(member),
  );
  return adults.map((adult) => {
    const { labour, disability } = adult.person;
    const isKnown = labour.state === 'known' || disability.state === 'known';
    if (adult.labour?.outcome === 'not-met')
      return ofAbility(isKnown || isMinor(person) ? 'able' : 'open', adult.labour.facts);
    if (adult.labour?.outcome !== 'met') return ofAbility('open');
    const isOld = isLowIncomeTest(adult.person, terms, asOf);
    if (isOld !== 'open') return isOld ? byLowIncome(adult) : byStandard(adult);
    return ofEitherAge(adult);
  });
}

function isLowIncomeTest(
  { birthDate, disability }: PersonFacts,
  terms: InsideTerms,
  asOf: string,
): boolean | 'open' {
  if (disability.state === 'known' && terms.disability.includes(classOf(disability.value))) return true;
  return birthDate === undefined ? 'open' : ageOn(birthDate, asOf) >= terms.lowIncomeFrom;
}

/** Of whom no birth date is known: as both tests have it where they agree, and else it is asked. */
function ofEitherAge(adult: Candidate): InsideSupporter {
  const [old, younger] = [byLowIncome(adult), byStandard(adult)];
  if (old.ability === younger.ability) return old;
  return { ...old, ability: 'open', missing: [birthDateMissing(adult.person.personId)] };
}

/** Who cannot work and is younger: without income of their own they are as whoever is in tekun or dibao (T43 8(一)(二)). */
function byStandard(adult: Candidate): InsideSupporter {
  const { income } = adult.alone();
  if (income?.outcome === 'met') return ofAbility('unable', income.facts);
  return ofAbility(income?.outcome === 'not-met' ? 'able' : 'open', income?.facts);
}

/** The old and the severely disabled: own income below last year's disposable income, and property of a low-income family (T43 8(三)(四)). */
function byLowIncome(adult: Candidate): InsideSupporter {
  const { own, income: line } = adult.alone();
  const reader = new ParameterReader(own.pack);
  const limit = readDisposableIncome(reader, own);
  const income = own.income();
  const found = { facts: line?.facts ?? [], parameters: reader.refs };
  if (limit === undefined || income.total === undefined)
    return { ...found, ability: 'open', missing: [...reader.missing, ...income.missing] };
  const year = times(perHeadMonth(income.total, 1, income.months), MONTHS);
  const isBelow = holds(year, 'lt', exact(limit));
  const [ownYear, atMost] = [formatYuan(readable(year, 'lt')), formatYuan(limit)];
  const text = {
    zh: `同住的义务人本人年收入 ${ownYear} 元，${isBelow ? '低于' : '不低于'}当地上年度人均可支配收入 ${atMost} 元`,
    en: `who lives there and owes support has ${ownYear} yuan of own income a year, ${isBelow ? 'below' : 'not below'} last year’s disposable income per head of ${atMost} yuan`,
  };
  if (!isBelow) return { ...found, ability: 'able', missing: [], text };
  // T43 8: the property of a low-income family is that of a margin household.
  const property = assetLines(own, 'margin', marginLimit);
  const ability = ({ met: 'unable', 'not-met': 'able', undetermined: 'open' } as const)[allOf(property)];
  return { ...found, ability, missing: ability === 'open' ? missingOf(property) : [], text };
}
