import { ageOn } from '@aid-chain/kernel';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { adultFrom } from '../../household/membership.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Candidate } from './candidate.js';
import { classOf } from '../../facts/disability.js';
import { tekunParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'tekun.condition-3@1', group: 'category', category: 'tekun' };
const TEXT = { zh: '无法定义务人或者义务人无履行能力', en: 'no supporter, or none who is able to support' };

/** Whether somebody is able to support; `open` where what is known does not say it. */
type Ability = 'able' | 'unable' | 'open';
type Supporter = Extract<PersonFacts['supporters'], { state: 'known' }>['value'][number];

/**
 * Third condition: nobody owes support, or nobody who does is able (T43 8). Adults who live with the person owe it, as
 * that makes them members of one household (D57 7); who else does is on the survey.
 * @param members everybody of the household, the person among them
 */
export function supportersLine(
  examination: Examination,
  person: PersonFacts,
  members: readonly Candidate[],
): WorksheetLine | undefined {
  const reader = new ParameterReader(examination.pack);
  const terms = termsOf(reader);
  if (!reader.inForce) return undefined;
  const facts =
    person.supporters.state === 'known'
      ? [factRef('supporters', person.personId, person.supporters.value.length, person.supporters)]
      : [];
  if (terms === undefined) return unknownLine(HEAD, TEXT, reader.refs, reader.missing, facts);
  const inside = insideAbilities(examination, person, members);
  const outside = person.supporters.state === 'known' ? person.supporters.value : undefined;
  const abilities = [...inside, ...(outside ?? []).map((each) => abilityOf(each, terms, examination.asOf))];
  const body = { parameters: reader.refs, facts, text: TEXT };
  if (abilities.includes('able')) return line(HEAD, { ...body, outcome: 'not-met' });
  const missing = missingOf(person, outside, abilities);
  if (missing.length > 0) return unknownLine(HEAD, TEXT, reader.refs, missing, facts);
  return line(HEAD, { ...body, outcome: 'met' });
}

interface Terms {
  readonly situations: readonly string[];
  readonly dibaoFrom: number;
  readonly lowIncomeFrom: number;
  readonly disability: readonly string[];
}

function termsOf(reader: ParameterReader): Terms | undefined {
  const situations = reader.value(tekunParameters, 'tekun.supporter.situations');
  const dibaoFrom = reader.value(tekunParameters, 'tekun.supporter.dibao.from-age');
  const lowIncomeFrom = reader.value(tekunParameters, 'tekun.supporter.low-income.from-age');
  const disability = reader.value(tekunParameters, 'tekun.supporter.disability');
  if (situations === undefined || dibaoFrom === undefined) return undefined;
  if (lowIncomeFrom === undefined || disability === undefined) return undefined;
  return { situations, dibaoFrom, lowIncomeFrom, disability };
}

/**
 * Adults of the household: able while they can work, or while their own income reaches the dibao standard. Of an adult of
 * whom nobody says anything it is open, but for a minor: that who brings up a child cannot is put forward.
 */
function insideAbilities(
  { pack, asOf }: Examination,
  person: PersonFacts,
  members: readonly Candidate[],
): Ability[] {
  const from = adultFrom(pack);
  const isMinor = ({ birthDate }: PersonFacts) => birthDate !== undefined && ageOn(birthDate, asOf) < from;
  const adults = members.filter(
    ({ person: member }) => member.personId !== person.personId && !isMinor(member),
  );
  return adults.map((adult) => {
    const { labour, disability } = adult.person;
    const isKnown = labour.state === 'known' || disability.state === 'known';
    if (adult.labour?.outcome === 'not-met') return isKnown || isMinor(person) ? 'able' : 'open';
    if (adult.labour?.outcome !== 'met') return 'open';
    const income = adult.alone().income?.outcome;
    if (income === 'met') return 'unable';
    return income === 'not-met' ? 'able' : 'open';
  });
}

/** What the predicates of the place say of somebody outside the household; other situations are able. */
function abilityOf({ situation, birthDate, disability }: Supporter, terms: Terms, on: string): Ability {
  if (terms.situations.includes(situation)) return 'unable';
  if (situation !== 'dibao' && situation !== 'low-income') return situation === 'able' ? 'able' : 'open';
  if (disability !== undefined && terms.disability.includes(classOf(disability))) return 'unable';
  if (birthDate === undefined) return 'open';
  const from = situation === 'dibao' ? terms.dibaoFrom : terms.lowIncomeFrom;
  return ageOn(birthDate, on) >= from ? 'unable' : 'able';
}

function missingOf(
  { personId }: PersonFacts,
  outside: readonly Supporter[] | undefined,
  abilities: readonly Ability[],
): Missing[] {
  const who = {
    zh: '共同生活成员以外的法定赡养、抚养、扶养义务人及其履行能力（没有的也须注明）',
    en: 'who outside the household owes support and whether they are able to (also that there is nobody)',
  };
  const able = {
    zh: '义务人的年龄、劳动能力或者收入，以判断其有无履行义务能力',
    en: 'age, ability to work or income of who owes support, to find whether they are able to',
  };
  return [
    ...(outside === undefined ? [missingFact('supporters', personId, who, ['survey'])] : []),
    ...(abilities.includes('open') ? [missingFact('supporters.ability', personId, able, ['survey'])] : []),
  ];
}
