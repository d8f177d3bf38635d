import { countOf, FACTS, itemsOf, plainFacts, type Facts } from '@aid-chain/facts';
import { canonicalJson, type LooseFields } from '@aid-chain/kernel';
import { usualCoverage } from '@aid-chain/policy';
import type { SourceGapReason, VerificationResult } from '@aid-chain/vocabulary';
import type { ComposedAnswer } from '../request-course/compose-report.rules.js';
import type { VerificationSourceDto } from './verification-report.dto.js';

/** An entry of a report by hand, of the household or of a supporter. */
type Entered = Pick<VerificationSourceDto, 'sourceCode' | 'personId' | 'result' | 'reasonCode'> & Facts;

/** Which of two statements of one source about one person a report holds. */
type Stands = 'entered' | 'answered' | 'neither';

const SILENT: readonly VerificationResult[] = ['unreachable', 'not-asked'];
const DIFFER: SourceGapReason = 'answers-differ';

/**
 * The sources of a report that people enter with what was answered to requests of the case: an answer that the entry does not hold
 * stands beside it, and where both state something else nobody knows it. Then the source knows of more without a figure, which is a
 * contradiction that a person settles (A-21, adr/0021); what was answered is never lost (社会救助法 41–43).
 * @param entered as they were entered
 * @param answered of each source and person once
 */
export function besideAnswers<T extends Entered>(
  entered: readonly T[],
  answered: readonly ComposedAnswer[],
): readonly (T | VerificationSourceDto)[] {
  return answered.reduce<readonly (T | VerificationSourceDto)[]>(
    (sources, answer) => withAnswer(sources, answer),
    entered,
  );
}

/** Of which sources and persons the entries and the answers differ. */
export function differingSources(
  entered: readonly Entered[],
  answered: readonly ComposedAnswer[],
): readonly ComposedAnswer[] {
  return answered.filter((answer) => standing(entered, answer) === 'neither');
}

function withAnswer<T extends Entered>(sources: readonly T[], answer: ComposedAnswer) {
  const stands = standing(sources, answer);
  if (stands === 'entered') return sources;
  const { sourceCode, personId, facts, ...stated } = answer;
  const others = sources.flatMap((entry) => (isAbout(entry, answer) ? [] : [without(entry, answer)]));
  const pair = { sourceCode, personId };
  if (stands === 'answered') return [...others, { ...pair, ...stated, ...facts }];
  const knows = usualCoverage(sourceCode).length > 0;
  const open = knows ? { result: 'exceed' as const } : { result: 'unreachable' as const, reasonCode: DIFFER };
  return [...others, { ...pair, ...open }];
}

/** Whether an entry is about just the person of an answer. */
function isAbout(entry: Entered, { sourceCode, personId }: ComposedAnswer): boolean {
  return entry.sourceCode === sourceCode && entry.personId === personId;
}

function isGeneral({ sourceCode, personId }: Entered, answer: ComposedAnswer): boolean {
  return sourceCode === answer.sourceCode && personId === undefined;
}

/** An entry of the household without what it states of the person of an answer. */
function without<T extends Entered>(entry: T, answer: ComposedAnswer): T {
  if (!isGeneral(entry, answer)) return entry;
  const lists = FACTS.flatMap(({ field }): [string, unknown][] => {
    const list: unknown = entry[field];
    return Array.isArray(list) ? [[field, list.filter((item) => !isOf(item as LooseFields, answer))]] : [];
  });
  return { ...entry, ...Object.fromEntries(lists) };
}

const isOf = (item: LooseFields, { personId }: ComposedAnswer): boolean => item['personId'] === personId;

function standing(sources: readonly Entered[], answer: ComposedAnswer): Stands {
  const own = sources.find((entry) => isAbout(entry, answer));
  const entry = own ?? sources.find((each) => isGeneral(each, answer));
  if (entry === undefined) return 'answered';
  const stated = itemsIn(plainFacts(entry)).filter(([, item]) => own !== undefined || isOf(item, answer));
  // Two authorities differed already: an entry that takes a side would settle it without anybody having decided.
  if (answer.reasonCode === DIFFER) return stated.length > 0 ? 'neither' : 'answered';
  if (SILENT.includes(answer.result)) return 'entered';
  if (SILENT.includes(entry.result)) return 'answered';
  return compared({ result: entry.result, items: stated }, answer);
}

type Items = readonly (readonly [field: string, item: LooseFields])[];

function compared(
  entered: { readonly result: VerificationResult; readonly items: Items },
  { result, facts }: ComposedAnswer,
): Stands {
  const found = itemsIn(facts);
  if (found.length === 0 || entered.items.length === 0) {
    // "No data" states nothing; "as declared" and "more than declared" are opposites, whoever has the figures.
    if (result === 'no-data') return 'entered';
    if (entered.result === 'no-data') return 'answered';
    if (entered.result !== result) return 'neither';
    return found.length === 0 ? 'entered' : 'answered';
  }
  if (holdsAll(entered.items, found)) return 'entered';
  return holdsAll(found, entered.items) ? 'answered' : 'neither';
}

function itemsIn(facts: Facts): Items {
  if (countOf(facts) === 0) return [];
  return FACTS.flatMap((fact) => itemsOf(facts, fact).map((item) => [fact.field, item] as const));
}

/** Whether each of some items stands in others: what one side leaves out, such as a payer, is no difference. */
function holdsAll(items: Items, others: Items): boolean {
  return others.every(([field, other]) =>
    items.some(([where, item]) => where === field && isAlike(item, other)),
  );
}

function isAlike(one: LooseFields, other: LooseFields): boolean {
  return Object.keys(one).every(
    (name) =>
      one[name] === undefined ||
      other[name] === undefined ||
      canonicalJson(one[name]) === canonicalJson(other[name]),
  );
}
