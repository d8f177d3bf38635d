import { amountAt, canonicalJson, type IsoDate } from '@aid-chain/kernel';
import type { Category } from '@aid-chain/vocabulary';
import type { CategoryResult } from '../categories/category-result.js';
import type { CaseFacts } from '../facts/facts.js';
import type { RulePack } from '../pack/pack.js';
import type { WorksheetLine } from '../worksheet/worksheet-line.js';
import { decidedLine, leastLine, PENSION_KEY, PENSION_RULE } from './pension-lines.js';

/** What an examination of every category came to. */
export interface ExaminedAll {
  readonly results: ReadonlyMap<Category, CategoryResult>;
  readonly lines: ReadonlySet<WorksheetLine>;
}

/**
 * Whether the basic pension counts is open since 2026 (D57 13(三)), and nobody is refused or reduced for it.
 * - Where every category comes to the same result and amount either way, nothing rests on the answer: it is decided.
 * - Where the results are the same and an amount is not, the smaller one is owed under either answer: it is decided, and the
 *   line names what the other one would add, which is neither granted nor refused until the answer is there (adr/0068).
 * - Where a result differs, or the family receives more than the smaller amount already, it stays open and what runs stays.
 * @param examine examines the household by a pack
 */
export function byBothPensionAnswers(
  facts: CaseFacts,
  { pack, on }: { readonly pack: RulePack; readonly on: IsoDate },
  examine: (pack: RulePack) => ExaminedAll,
): ExaminedAll {
  const isOpen = pack.parameters[PENSION_KEY]?.state === 'pending' && facts.incomes.some(isPension);
  if (!isOpen) return examine(pack);
  const { withPension, withoutPension } = variantsOf(pack);
  const counted = examine(withPension);
  const resting = [...counted.results.values()].filter(({ ruleIds }) => ruleIds.includes(PENSION_RULE));
  if (resting.length === 0) return counted;
  // What waits for other facts as well is examined again when they come.
  if (resting.every(({ outcome }) => outcome === 'undetermined')) return examine(pack);
  const answers = { counted, excluded: examine(withoutPension) };
  if (substanceOf(answers.counted) === substanceOf(answers.excluded))
    return withLine(counted, decidedLine(answers, pack));
  const isOwed = outcomesOf(answers.counted) === outcomesOf(answers.excluded);
  if (!isOwed || wouldReduce(counted, facts, on)) return examine(pack);
  return withLine(counted, leastLine(answers, pack));
}

const isPension = ({ itemCode, amountFen }: CaseFacts['incomes'][number]): boolean =>
  itemCode === 'basic-pension' && amountFen !== 0;

/** A pack with either answer. */
interface Variants {
  readonly withPension: RulePack;
  readonly withoutPension: RulePack;
}

const variants = new WeakMap<RulePack, Variants>();

function variantsOf(pack: RulePack): Variants {
  const known = variants.get(pack) ?? {
    withPension: withAnswer(pack, false),
    withoutPension: withAnswer(pack, true),
  };
  variants.set(pack, known);
  return known;
}

function withAnswer(pack: RulePack, isExcluded: boolean): RulePack {
  const entry = pack.parameters[PENSION_KEY];
  if (entry === undefined) return pack;
  const answered = { ...entry, state: 'value', value: isExcluded } as const;
  return { ...pack, parameters: { ...pack.parameters, [PENSION_KEY]: answered } };
}

/** Results and amounts, whatever lines they rest on. */
function substanceOf({ results }: ExaminedAll): string {
  return canonicalJson([...results.values()].map((result) => ({ ...result, ruleIds: [] })));
}

/** Results without the amounts of the household and of its persons. */
function outcomesOf({ results }: ExaminedAll): string {
  const amountless = <T extends object>(each: T) => ({ ...each, monthlyAmountFen: null });
  return canonicalJson(
    [...results.values()].map(({ singles, persons, ...result }) => ({
      ...amountless(result),
      ruleIds: [],
      singles: singles?.map(amountless) ?? null,
      persons: persons?.map(amountless) ?? null,
    })),
  );
}

/** Whether the family, or one of its persons, receives more dibao already: nothing is reduced for want of an answer. */
function wouldReduce({ results }: ExaminedAll, facts: Pick<CaseFacts, 'received'>, on: IsoDate): boolean {
  // What begins later is not received yet.
  const received = (facts.received ?? []).map((each) => ({ ...each, monthlyAmountFen: amountAt(each, on) }));
  if (received.length === 0) return false;
  const all = [...results.values()];
  const household = all.find(({ category }) => category === 'dibao')?.monthlyAmountFen ?? null;
  const paid = received.map(({ monthlyAmountFen }) => monthlyAmountFen);
  if (household !== null) return paid.includes(null) || sumOf(paid) > household;
  const singles = all.flatMap((result) => result.singles ?? []);
  return received.some(({ personId, monthlyAmountFen }) => {
    const own = singles.find((single) => single.personId === personId)?.monthlyAmountFen ?? null;
    return own === null || monthlyAmountFen === null || monthlyAmountFen > own;
  });
}

function sumOf(amounts: readonly (number | null)[]): number {
  return amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
}

function withLine({ results, lines }: ExaminedAll, stated: WorksheetLine): ExaminedAll {
  const renamed = (result: CategoryResult): CategoryResult => ({
    ...result,
    ruleIds: result.ruleIds.map((each) => (each === PENSION_RULE ? stated.ruleId : each)),
  });
  return {
    results: new Map([...results].map(([category, each]) => [category, renamed(each)] as const)),
    lines: new Set([...lines].map((each) => (each.ruleId === PENSION_RULE ? stated : each))),
  };
}
