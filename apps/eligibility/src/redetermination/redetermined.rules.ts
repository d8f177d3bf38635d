import { maxDate, type Fen, type IsoDate } from '@aid-chain/kernel';
import type { CategoryResult } from '@aid-chain/policy';
import type { CategoryOutcome } from '@aid-chain/vocabulary';
import { decidedAmountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { RedeterminationCounts, Redetermined } from './redetermination.state.js';

type Recognised = Pick<Recognition, 'category' | 'personId' | 'monthlyAmountFen' | 'changes' | 'setAside'>;

/** What the rules come to for whom a recognition names. */
interface Result {
  readonly outcome: CategoryOutcome;
  readonly monthlyAmountFen: Fen | null;
}

/**
 * What a running recognition comes to by other parameters (S1-18). It names what people should look at: nothing is raised,
 * reduced or ended by it (L-01), and what is not known is never a no.
 * A reduction that is not carried out is compared as it was decided: what is kept beside it is no ground for another one.
 * @param results of the categories of its track
 * @param on the day for which they are computed: what is paid then is compared
 */
export function redetermined(
  recognised: Recognised,
  results: readonly CategoryResult[],
  on: IsoDate,
): Redetermined {
  const result = resultFor(recognised, results);
  const instead = insteadOf(recognised, results);
  switch (result.outcome) {
    case 'met': {
      const [before, newAmountFen] = [decidedAmountOf(recognised, on), result.monthlyAmountFen];
      return { change: compared(before, newAmountFen), newAmountFen, metInstead: null };
    }
    case 'not-applicable': {
      return { change: instead.metInstead === null ? 'no-longer-met' : 'otherwise-met', ...instead };
    }
    case 'not-met':
    case 'not-proposed':
      return { change: 'no-longer-met', ...instead };
    case 'undetermined':
    case 'people-decide':
    case 'proposed':
    case 'not-examined':
      return { change: 'undetermined', newAmountFen: null, metInstead: null };
  }
}

/**
 * The day for which a run computes a recognition: its own, and the first day of one that begins later. A standard that is published after
 * such a decision reaches it before its first month (S1-18), and nothing of the months before is its.
 */
export function computedFor({ validFrom }: Pick<Recognition, 'validFrom'>, onDay: IsoDate): IsoDate {
  return maxDate(onDay, validFrom);
}

/** What a recognition itself comes to, nothing that is met in its place; null where it is not met or not known. */
export function amountUnder(
  recognised: Pick<Recognised, 'category' | 'personId'>,
  results: readonly CategoryResult[] = [],
): Fen | null {
  const { outcome, monthlyAmountFen } = resultFor(recognised, results);
  return outcome === 'met' ? monthlyAmountFen : null;
}

/** What was counted before with what a page adds to it. */
export function countedWith(
  before: RedeterminationCounts,
  found: readonly Pick<Redetermined, 'change'>[],
): RedeterminationCounts {
  const counts: Record<string, number> = { ...before };
  for (const { change } of found) counts[change] = (counts[change] ?? 0) + 1;
  return counts;
}

/** The household's result, or that of the person whom the recognition names. */
function resultFor(
  { category, personId }: Pick<Recognised, 'category' | 'personId'>,
  results: readonly CategoryResult[],
): Result {
  const own = results.find((result) => result.category === category);
  if (personId === null) return own ?? { outcome: 'not-examined', monthlyAmountFen: null };
  const named = [...(own?.persons ?? []), ...(category === 'dibao' ? results.flatMap(singlesOf) : [])];
  const person = named.find((each) => each.personId === personId);
  if (person !== undefined) return person;
  // The household that belongs to the category takes in who belonged to it alone.
  if (own?.outcome === 'met') return { outcome: 'not-applicable', monthlyAmountFen: null };
  const isOpen = results.some(({ outcome }) => outcome === 'undetermined');
  return { outcome: isOpen ? 'undetermined' : 'not-met', monthlyAmountFen: null };
}

const singlesOf = ({ singles = [] }: CategoryResult) => singles;

/**
 * The category that is met where the recognition is not met any more, with its amount: one to which the person belongs, or of
 * the household before that of one of its persons, who would get it for themselves.
 */
function insteadOf(
  { category, personId }: Recognised,
  results: readonly CategoryResult[],
): Pick<Redetermined, 'metInstead' | 'newAmountFen'> {
  const met = results.filter(({ outcome }) => outcome === 'met');
  const others = met.filter((result) =>
    personId === null ? result.category !== category : takesIn(result, personId),
  );
  const whole = personId === null ? others.find(({ persons }) => persons === undefined) : undefined;
  const other = whole ?? others[0];
  const own = other?.persons?.find((person) => person.personId === personId);
  return {
    newAmountFen: (own ?? other)?.monthlyAmountFen ?? null,
    metInstead: other?.category ?? null,
  };
}

function takesIn({ persons }: CategoryResult, personId: string): boolean {
  return persons?.some((each) => each.personId === personId && each.outcome === 'met') ?? true;
}

/** What is paid now and has no amount then waits for a choice of the person (社会救助法 16(2)): it is not known, and not less. */
function compared(before: Fen | null, after: Fen | null): 'up' | 'down' | 'unchanged' | 'undetermined' {
  if (before === after) return 'unchanged';
  if (after === null) return 'undetermined';
  return after > (before ?? 0) ? 'up' : 'down';
}
