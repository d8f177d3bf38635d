import type { Category, Method, MethodSubject } from '@aid-chain/vocabulary';
import { personsTakenOut } from '../categories/category-result.js';
import { trackOf } from '../categories/track-of.js';
import type { ParameterRef, WorksheetLine } from '../worksheet/worksheet-line.js';
import type { Determination } from './determination.js';

/** One of the six things, as each of the two methods has it for the same household. */
export interface ComparedMethod {
  readonly subject: MethodSubject;
  readonly unit: 'persons' | 'items' | 'fen/person/year' | 'basis-points' | 'line-outcome' | 'sources';
  /** Null where a fact or a parameter is missing. */
  readonly civilAffairs: string | null;
  readonly agriculture: string | null;
  /** Whether the two are known and not the same. */
  readonly differs: boolean;
}

/** By whose method a category is decided on the day, and by which document. */
export interface DecidingMethod {
  readonly category: Category;
  readonly method: Method;
  /** Null where the place has no document of it. */
  readonly doc: string | null;
  readonly article: string | null;
  /** Whether the method rests on a demonstration value in the place of a document. */
  readonly restsOnDemoValues: boolean;
}

const COUNTED = 'income.countable@1';
const LISTED = 'income.complete@1';
const NET = 'monitored.net-income@1';
const JOINT = { 'civil-affairs': 'income.joint-standard', monitored: 'monitored.joint-standard' } as const;
/** What a determination reads of each method, the income of it first. */
const OWN = {
  'civil-affairs': ['income.excluded-items', 'household.members.basis'],
  monitored: ['monitored.income.window-months', 'monitored.residences', 'monitored.subtypes'],
} as const;
const NOTHING = '';

/**
 * Civil affairs' and agriculture's method for the same household, thing by thing as a joint standard would define them
 * (S0-03, S0-04). Everything is read off one determination, so that the two never rest on different facts.
 */
export function compareMethods(d: Determination): ComparedMethod[] {
  const items = itemsOf(d.lines, NET);
  const share = valueOf(d.lines, COUNTED, 'work-cost.share');
  const hasWage = items.some((item) => item.startsWith('income.wage.'));
  const { countablePerHeadMonthFen: month, netPerHeadYearFen: year } = d.figures;
  const cost = typeof share === 'number' ? String(hasWage ? share : 0) : null;
  return [
    compared('members', 'persons', String(d.figures.members - tekunPersons(d)), String(d.figures.members)),
    compared('income-scope', 'items', countedItems(d.lines).join(', '), items.join(', ')),
    compared('income-method', 'fen/person/year', text(month === null ? null : month * 12), text(year)),
    compared('deductions', 'basis-points', cost, '0'),
    compared('property', 'line-outcome', propertyOf(d.lines), NOTHING),
    compared('verification', 'sources', NOTHING, NOTHING),
  ];
}

/** Each category by its own method in force, or by the joint standard once one is published (S0-03). */
export function decidingMethods({ lines, categories }: Determination): DecidingMethod[] {
  const read = new Map(
    lines.flatMap(({ parameters }) => parameters.map((each) => [each.key, each] as const)),
  );
  return categories.map(({ category }) => {
    const track = trackOf(category);
    const joint = read.get(JOINT[track]);
    const own: Method = track === 'monitored' ? 'agriculture' : 'civil-affairs';
    const isJoint = joint?.value === true;
    const rests = OWN[track].flatMap((key) => read.get(key) ?? []);
    const source = isJoint ? joint : (rests.find(({ doc }) => doc !== null) ?? rests[0]);
    const { doc = null, article = null, demo: restsOnDemoValues = false } = source ?? {};
    return { category, method: isJoint ? 'joint' : own, doc, article, restsOnDemoValues };
  });
}

function compared(
  subject: MethodSubject,
  unit: ComparedMethod['unit'],
  civilAffairs: string | null,
  agriculture: string | null,
): ComparedMethod {
  const known = civilAffairs !== null && agriculture !== null;
  return { subject, unit, civilAffairs, agriculture, differs: known && civilAffairs !== agriculture };
}

function text(value: number | null): string | null {
  return value === null ? null : String(value);
}

/** Who belongs to a category of persons is in no household of civil affairs; agriculture counts everybody. */
function tekunPersons({ categories }: Determination): number {
  return categories.reduce((sum, { persons }) => sum + personsTakenOut(persons).size, 0);
}

function itemsOf(lines: readonly WorksheetLine[], rule: string): string[] {
  const facts = lines.filter(({ ruleId }) => ruleId === rule).flatMap((line) => line.facts);
  return [...new Set(facts.map(({ fact }) => fact))].sort();
}

/** The incomes of the window without those that civil affairs does not count. */
function countedItems(lines: readonly WorksheetLine[]): string[] {
  const excluded = valueOf(lines, COUNTED, 'income.excluded-items');
  const items = Array.isArray(excluded) ? excluded.map(String) : [];
  const pension = lines.some(({ parameters }) => parameters.some(isExcludedPension)) ? ['basic-pension'] : [];
  const out = [...items, ...pension];
  return itemsOf(lines, LISTED).filter((fact) => !out.some((item) => fact.endsWith(`.${item}`)));
}

function isExcludedPension({ key, value }: ParameterRef): boolean {
  return key === 'income.basic-pension.excluded' && value === true;
}

function valueOf(lines: readonly WorksheetLine[], rule: string, key: string): ParameterRef['value'] {
  const read = lines.filter(({ ruleId }) => ruleId === rule).flatMap(({ parameters }) => parameters);
  return read.find((each) => each.key === key)?.value ?? null;
}

/** Civil affairs tests property, agriculture does not: what the tests of dibao come to, the hardest first. */
function propertyOf(lines: readonly WorksheetLine[]): string {
  const tests = lines.filter(({ group, category }) => group === 'assets' && category === 'dibao');
  const outcomes = tests.map(({ outcome }) => outcome);
  return (['not-met', 'unknown', 'met'] as const).find((outcome) => outcomes.includes(outcome)) ?? NOTHING;
}
