import type { IsoDate } from '@aid-chain/kernel';
import { CATEGORIES, type Category, type Track } from '@aid-chain/vocabulary';
import {
  NOT_EXAMINED,
  type CategoryDefinition,
  type EarlierResults,
  type Examined,
} from '../categories/category-definition.js';
import { CATEGORY_DEFINITIONS } from '../categories/category-definitions.js';
import { trackOf } from '../categories/track-of.js';
import { examinationOf, type Examination } from '../examination/examination.js';
import type { CaseFacts } from '../facts/facts.js';
import { isLeftOpen } from '../facts/judgement.js';
import { CODE_VERSION } from '../pack/code-version.js';
import { deepFreeze } from '../pack/deep-freeze.js';
import type { RulePack } from '../pack/pack.js';
import { missingOf, restsOnDemo } from '../worksheet/outcomes.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { personsTakenOut, type CategoryResult } from '../categories/category-result.js';
import { byBothPensionAnswers, type ExaminedAll } from './both-pension-answers.js';
import type { Determination } from './determination.js';
import { figuresOf } from './figures.js';

/** The pack does not hold on the day of the decision. */
export class PackNotInForce extends Error {
  constructor(pack: RulePack, asOf: IsoDate) {
    super(`the pack holds from ${pack.from} to ${pack.to ?? 'now on'}, not on ${asOf}`);
    this.name = 'PackNotInForce';
  }
}

/**
 * Tests every examined category, whatever was asked for, and writes every line met or not (S0-14, S0-15).
 * In: the facts of the case, the parameters of the day of the decision, that day. Out: frozen; the same
 * input gives the same bytes. Throws {@link PackNotInForce} where the pack is of another day.
 */
export function decide(
  facts: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  definitions: readonly CategoryDefinition[] = CATEGORY_DEFINITIONS,
): Determination {
  const examination = openExamination(facts, pack, asOf);
  const { results, lines } = examineWhole(facts, examination, definitions);
  const worksheet = [...lines];
  return deepFreeze({
    codeVersion: CODE_VERSION,
    packHash: pack.packHash,
    regionCode: pack.regionCode,
    asOf,
    categories: CATEGORIES.map(
      (category) =>
        results.get(category) ?? resultOf({ category, track: trackOf(category, definitions) }, NOT_EXAMINED),
    ),
    lines: worksheet,
    figures: figuresOf(examination),
    missing: missingOf(worksheet),
    restsOnDemoValues: restsOnDemo(worksheet),
  });
}

/**
 * What the categories of a track come to, without worksheet and figures: for who decides many households and shows few of them.
 * In and out as of {@link decide}; the results are the same, and are nobody's to change.
 * @throws PackNotInForce where the pack is of another day
 */
export function categoryResults(
  facts: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  track: Track,
): readonly CategoryResult[] {
  const { results } = examineWhole(facts, openExamination(facts, pack, asOf), definitionsOf(track));
  return [...results.values()];
}

/**
 * What a household, as it is on one day, comes to by the parameters of any other: between two packs nothing differs then but what
 * the place gives (S1-18), and nobody's birthday, coming or going is part of it. In and out otherwise as of {@link categoryResults}.
 * @param asOf the day of the household; the pack may be of another
 */
export function resultsUnder(
  facts: CaseFacts,
  pack: RulePack,
  asOf: IsoDate,
  track: Track,
): readonly CategoryResult[] {
  const { results } = examineWhole(facts, examinationOf(facts, pack, asOf), definitionsOf(track));
  return [...results.values()];
}

const definitionsOf = (track: Track): readonly CategoryDefinition[] =>
  CATEGORY_DEFINITIONS.filter((definition) => definition.track === track);

function openExamination(facts: CaseFacts, pack: RulePack, asOf: IsoDate): Examination {
  if (asOf < pack.from || (pack.to !== null && asOf > pack.to)) throw new PackNotInForce(pack, asOf);
  return examinationOf(facts, pack, asOf);
}

/** Every category, decided also where an open answer about the basic pension changes no result. */
function examineWhole(
  facts: CaseFacts,
  examination: Examination,
  definitions: readonly CategoryDefinition[],
): ExaminedAll {
  const { pack, asOf } = examination;
  return byBothPensionAnswers(facts, { pack, on: asOf }, (by) =>
    examineAll(by === pack ? examination : examinationOf(facts, by, asOf), definitions),
  );
}

/** The results in the order of examination, and every line that they rest on. */
function examineAll(examination: Examination, definitions: readonly CategoryDefinition[]): ExaminedAll {
  const results = new Map<Category, CategoryResult>();
  const lines = new Set<WorksheetLine>();
  const byTrack = new Map<Track, Examination>();
  for (const definition of definitions) {
    const { track } = definition;
    const ofTrack = byTrack.get(track) ?? examination;
    const examined = examine(definition, ofTrack, results);
    results.set(definition.category, withLeftOpen(resultOf(definition, examined), examination));
    if (definition.takesPersonsOut === true) byTrack.set(track, withoutPersons(ofTrack, examined));
    // A line that several categories share is one object, and stands where it was read first.
    examined.lines.forEach((line) => lines.add(line));
  }
  return { results, lines };
}

/** What nobody knows yet may wait, where people said so, while the rest is decided. */
function withLeftOpen(result: CategoryResult, { facts }: Examination): CategoryResult {
  const isOpen = result.outcome === 'undetermined' && isLeftOpen(facts.judgements, result.category);
  return isOpen ? { ...result, isLeftOpen: true } : result;
}

/** The household without the persons who belong to a category of their own; itself where nobody does. */
function withoutPersons(examination: Examination, { persons }: Examined): Examination {
  const out = personsTakenOut(persons);
  if (out.size === 0) return examination;
  const { facts, pack, asOf } = examination;
  const left = facts.persons.filter(({ personId }) => !out.has(personId));
  return examinationOf({ ...facts, persons: left }, pack, asOf, { whole: examination, is: 'rest' });
}

/** A category none of whose own parameters the pack knows is younger than the pack. */
function examine(
  { parameters, examine }: CategoryDefinition,
  examination: Examination,
  earlier: EarlierResults,
): Examined {
  const keys = Object.keys(parameters);
  const known = keys.length === 0 || keys.some((key) => examination.pack.parameters[key] !== undefined);
  if (!known) return NOT_EXAMINED;
  // Everybody belongs to a category of their own: there is no household left to examine.
  const isEmptied = examination.members.length === 0 && [...earlier.values()].some(takesEverybody);
  return isEmptied ? { outcome: 'not-applicable', lines: [] } : examine(examination, earlier);
}

function takesEverybody({ persons = [] }: CategoryResult): boolean {
  return persons.length > 0 && personsTakenOut(persons).size === persons.length;
}

/** A category with its outcome; what is missing is named only while the outcome is open. */
function resultOf(
  { category, track }: Pick<CategoryDefinition, 'category' | 'track'>,
  { outcome, lines, monthlyAmountFen, missing, ...more }: Examined,
): CategoryResult {
  return {
    category,
    track,
    outcome,
    monthlyAmountFen: monthlyAmountFen ?? null,
    missing: outcome === 'undetermined' ? (missing ?? missingOf(lines)) : [],
    ruleIds: lines.map(({ ruleId }) => ruleId),
    restsOnDemoValues: restsOnDemo(lines),
    ...more,
  };
}
