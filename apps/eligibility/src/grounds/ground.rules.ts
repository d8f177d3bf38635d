import type { WorksheetLine } from '@aid-chain/policy';
import type { LinePair } from '../redetermination/changed-lines.rules.js';

type Fact = WorksheetLine['facts'][number];

/**
 * Why something becomes less: of each line the rule, whose line it is, and which facts about whom are others than before,
 * so that the wage of one person is another ground than the rent of a neighbour in the same sum (L-04).
 * @returns each once, in the order of the alphabet; a value is never in it
 */
export function groundOf(pairs: readonly LinePair[]): readonly string[] {
  return [...new Set(pairs.flatMap(groundsOfLine))].sort();
}

/** One for each fact, so that fewer of them are no new ground; a line whose facts stay has the rule alone. */
function groundsOfLine([was, is]: LinePair): readonly string[] {
  const line = is ?? was;
  const facts = changedFacts(was?.facts ?? [], is?.facts ?? []);
  const of = [line?.ruleId ?? '', line?.personId ?? ''];
  return (facts.length === 0 ? [''] : facts).map((fact) => [...of, fact].join(APART));
}

function changedFacts(before: readonly Fact[], after: readonly Fact[]): readonly string[] {
  const [old, now] = [valuesOf(before), valuesOf(after)];
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.filter((key) => old.get(key) !== now.get(key)).sort();
}

/** Every fact that some lines read, named as in a ground, with what is known of it. */
export function factsRead(lines: readonly WorksheetLine[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines.flatMap(({ ruleId, personId = '', facts }) =>
      [...valuesOf(facts)].map(([fact, value]) => [[ruleId, personId, fact].join(APART), value]),
    ),
  );
}

/**
 * Whether what a ground rests on is known otherwise than when it was decided: another wage is a new fact, a new report of the same wage
 * is none. Of a ground that names its rule alone every fact of that rule counts; what was not kept, or is not read now, shows nothing.
 */
export function haveOtherFacts(
  { ground, facts: before }: { readonly ground: readonly string[]; readonly facts: Facts },
  now: Facts,
): boolean {
  const read = new Set(Object.keys(now).map(lineOf));
  return Object.keys(before).some(
    (fact) =>
      read.has(lineOf(fact)) && ground.some((each) => isAbout(each, fact)) && before[fact] !== now[fact],
  );
}

type Facts = Readonly<Record<string, string>>;

function lineOf(fact: string): string {
  return fact.split(APART).slice(0, 2).join(APART);
}

function isAbout(ground: string, fact: string): boolean {
  return ground === fact || ground === `${lineOf(fact)}${APART}`;
}

/** What is known of each fact; of one that stands several times all values together. */
function valuesOf(facts: readonly Fact[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const { fact, personId, value } of facts) {
    const key = `${fact} ${personId ?? ''}`;
    values.set(key, `${values.get(key) ?? ''} ${String(value)}`);
  }
  return values;
}

/** The rules of a ground alone, each once. */
export function rulesOfGround(ground: readonly string[]): readonly string[] {
  return [...new Set(ground.map((each) => each.split(APART)[0] ?? each))];
}

const APART = '|';
