import type { Fen } from '@aid-chain/kernel';
import { assetLines, ownLimitOf } from '../../assets/asset-lines.js';
import { propertyLines } from '../../assets/property-review.js';
import { contradictionMissing, openOnes } from '../../evidence/contradiction-line.js';
import { deathContradictions } from '../../evidence/deaths.js';
import type { Examination } from '../../examination/examination.js';
import type { PersonFacts } from '../../facts/facts.js';
import { ofPerson } from '../../worksheet/line.js';
import { inForce } from '../../worksheet/outcomes.js';
import type { WorksheetLine } from '../../worksheet/worksheet-line.js';
import { NOT_EXAMINED, type CategoryDefinition, type Examined } from '../category-definition.js';
import type { OpenQuestion, PersonResult } from '../category-result.js';
import { propertyQuestions } from '../property-question.js';
import { tekunBenefit } from './benefit.js';
import { candidateOf, type Candidate } from './candidate.js';
import { tekunMeanings, tekunParameters } from './parameters.js';
import { tekunPriceSubsidy } from './price-subsidy.js';
import { guardedSentences } from './sentences.js';
import { supportersLine } from './supporters-line.js';

/** The tekun person: no ability to work, no income, nobody able to support (社会救助法 16; T43 4–8). A person, no household. */
export const tekun = {
  category: 'tekun',
  track: 'civil-affairs',
  parameters: tekunParameters,
  meanings: tekunMeanings,
  file: 'tekun',
  law: 'tekun.elderly.from-age',
  standards: [
    'tekun.standard.basic',
    'tekun.standard.care.able',
    'tekun.standard.care.partly',
    'tekun.standard.care.dependent',
    'tekun.standard.institution.basic',
    'tekun.standard.institution.care.able',
    'tekun.standard.institution.care.partly',
    'tekun.standard.institution.care.dependent',
  ],
  examine,
  guardedSentences,
  // Whoever is supported as a tekun person is in no other household of the track (D57; T43).
  takesPersonsOut: true,
} as const satisfies CategoryDefinition;

const ownLimit = ownLimitOf(tekunParameters, {
  deposit: 'tekun.asset.deposit.standard-months',
  dwelling: 'tekun.asset.dwelling.limit',
  vehicle: 'tekun.asset.vehicle.limit',
});

function examine(examination: Examination): Examined {
  const members = examination.members.map((member) => candidateOf(examination, member));
  const found = members.map((member) => examinePerson(examination, member, members));
  if (found.every(({ lines }) => lines.length === 0)) return NOT_EXAMINED;
  const persons = found.map(({ result }) => withStanding(examination, result));
  const lines = found.flatMap((each) => ofPerson(each.result.personId, each.lines));
  const deaths = openOnes(deathContradictions(examination.facts)).map(contradictionMissing);
  if (deaths.length > 0) return { outcome: 'undetermined', lines, missing: deaths };
  const asked = [...persons.flatMap(questionOf), ...(propertyQuestions(lines).questions ?? [])];
  const questions = asked.length === 0 ? {} : { questions: asked };
  const outcomes = new Set(persons.map(({ outcome }) => outcome));
  if (outcomes.has('met')) {
    const met = persons.filter(({ outcome }) => outcome === 'met');
    const all = [...lines, ...inForce([tekunPriceSubsidy(examination.pack, met.length)])];
    const sum = sumOf(met);
    const amount = sum === null ? {} : { monthlyAmountFen: sum };
    return { outcome: 'met', lines: all, persons, ...questions, ...amount };
  }
  const open = OPEN_OUTCOMES.find((outcome) => outcomes.has(outcome));
  return { outcome: open ?? 'not-met', lines, persons, ...questions };
}

const OPEN_OUTCOMES = ['undetermined', 'people-decide'] as const;

/** Who receives it already stays out of every other household of the track while it runs, so that nobody is paid twice. */
function withStanding({ facts }: Examination, result: PersonResult): PersonResult {
  return (facts.tekunPersons ?? []).includes(result.personId) ? { ...result, isRunning: true } : result;
}

/** Of a minor of 16 or 17 who meets everything else people decide (社会救助法 16; L-43). */
function questionOf({ personId, outcome }: PersonResult): OpenQuestion[] {
  return outcome === 'people-decide' ? [{ question: 'tekun-minor', personId, asked: 'always' }] : [];
}

/** What all of them get a month; null while one has an amount that follows a choice not made yet. */
function sumOf(persons: readonly PersonResult[]): Fen | null {
  return persons.reduce<Fen | null>(
    (sum, { monthlyAmountFen }) =>
      sum === null || monthlyAmountFen === null ? null : sum + monthlyAmountFen,
    0,
  );
}

interface FoundPerson {
  readonly result: PersonResult;
  readonly lines: readonly WorksheetLine[];
}

/**
 * The conditions in the order of the articles. Each is necessary: one that certainly fails ends it, so that nobody is
 * asked about supporters who is able to work (adr/0045).
 */
function examinePerson(
  examination: Examination,
  { person, labour, alone }: Candidate,
  members: readonly Candidate[],
): FoundPerson {
  const first = inForce([labour]);
  if (hasFailed(first) || first.length === 0) return closed(person, first);
  const second = [...first, ...inForce([supportersLine(examination, person, members)])];
  if (hasFailed(second)) return closed(person, second);
  const { own, income } = alone();
  const limits = [...second, ...inForce([income]), ...assetLines(own, 'tekun', ownLimit)];
  const tests = [...limits, ...propertyLines(own, 'tekun', limits)];
  if (hasFailed(tests)) return closed(person, tests);
  if (income === undefined || tests.some(({ outcome }) => outcome === 'unknown')) return open(person, tests);
  const { line, amountFen, careLevel } = tekunBenefit(examination, person);
  const lines = [...tests, ...inForce([line])];
  if (amountFen === undefined) return open(person, lines);
  if (labour?.outcome === 'not-applicable') return { result: result(person, 'people-decide'), lines };
  const level = careLevel === undefined ? {} : { careLevel };
  return { result: { ...result(person, 'met'), monthlyAmountFen: amountFen, ...level }, lines };
}

function hasFailed(lines: readonly WorksheetLine[]): boolean {
  return lines.some(({ outcome }) => outcome === 'not-met');
}

function closed(person: PersonFacts, lines: readonly WorksheetLine[]): FoundPerson {
  return { result: result(person, 'not-met'), lines };
}

function open(person: PersonFacts, lines: readonly WorksheetLine[]): FoundPerson {
  return { result: result(person, 'undetermined'), lines };
}

function result({ personId }: PersonFacts, outcome: PersonResult['outcome']): PersonResult {
  return { personId, outcome, monthlyAmountFen: null };
}
