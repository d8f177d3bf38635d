import { ageOn } from '@aid-chain/kernel';
import type { Bilingual } from '@aid-chain/vocabulary';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { factRef, missingFact } from '../../worksheet/fact-ref.js';
import { line, unknownLine, type LineHead } from '../../worksheet/line.js';
import { ParameterReader } from '../../worksheet/parameter-reader.js';
import type { Missing, WorksheetLine } from '../../worksheet/worksheet-line.js';
import type { Candidate } from './candidate.js';
import {
  insideSupporters,
  type Ability,
  type InsideSupporter,
  type InsideTerms,
} from './inside-supporters.js';
import { classOf } from '../../facts/disability.js';
import { tekunParameters } from './parameters.js';

const HEAD: LineHead = { ruleId: 'tekun.condition-3@1', group: 'category', category: 'tekun' };
const TEXT = { zh: '无法定义务人或者义务人无履行能力', en: 'no supporter, or none who is able to support' };

type Supporter = Extract<PersonFacts['supporters'], { state: 'known' }>['value'][number];

/**
 * Third condition: nobody owes support, or nobody who does is able (T43 8). Adults who live with the person owe it, as
 * that makes them members of one household (D57 7); who else does is on the survey. The line names what was found of each.
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
  const inside = insideSupporters(examination, person, members, terms);
  const outside = person.supporters.state === 'known' ? person.supporters.value : undefined;
  const abilities = [
    ...inside.map(({ ability }) => ability),
    ...(outside ?? []).map((each) => abilityOf(each, terms, examination.asOf)),
  ];
  const body = {
    parameters: [...reader.refs, ...inside.flatMap(({ parameters }) => parameters)],
    facts: [...facts, ...inside.flatMap((each) => each.facts)],
    text: withFound(inside),
  };
  if (abilities.includes('able')) return line(HEAD, { ...body, outcome: 'not-met' });
  const missing = [...missingOf(person, outside, abilities), ...inside.flatMap((each) => each.missing)];
  if (missing.length > 0) return unknownLine(HEAD, body.text, body.parameters, missing, body.facts);
  return line(HEAD, { ...body, outcome: 'met' });
}

/** The condition, with what was found of those who live there and owe support. */
function withFound(inside: readonly InsideSupporter[]): Bilingual {
  const found = inside.flatMap(({ text }) => (text === undefined ? [] : [text]));
  return {
    zh: [TEXT.zh, ...found.map(({ zh }) => zh)].join('；'),
    en: [TEXT.en, ...found.map(({ en }) => en)].join('; '),
  };
}

interface Terms extends InsideTerms {
  readonly situations: readonly string[];
  readonly dibaoFrom: number;
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
