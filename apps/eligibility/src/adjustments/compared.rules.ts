import {
  addDays,
  addMonths,
  ok,
  refuse,
  type Fen,
  type IsoDate,
  type Result as Decided,
} from '@aid-chain/kernel';
import { inBothLanguages } from '@aid-chain/kernel';
import type { Determination } from '@aid-chain/policy';
import { categoryCodes, nameOf, type AdjustmentKind, type Category } from '@aid-chain/vocabulary';
import { amountOf, decidedAmountOf } from '../recognitions/recognition-amount.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { changedLines, changedPairs, type LinePair } from '../redetermination/changed-lines.rules.js';
import { redetermined } from '../redetermination/redetermined.rules.js';
import { kindsOf } from './adjustment-kind.rules.js';
import type { Compared } from './adjustment.state.js';
import { classesRead, factsOfClasses } from '../grounds/class-lines.rules.js';
import { groundOf } from '../grounds/ground.rules.js';
import type { RecognitionGroup } from './recognition-group.rules.js';

type Sheet = Pick<Determination, 'categories' | 'lines'>;

/** What is compared: the recognitions that one result takes the place of, and both worksheets. */
export interface Comparison {
  readonly recognitions: RecognitionGroup;
  /** The worksheet of the decision, undefined where none was kept. */
  readonly before: Sheet | undefined;
  readonly after: Sheet;
  /** The day whose amounts are compared. */
  readonly on: IsoDate;
  /** Where the result would be recognised anew: its first day, from which a limit counts. */
  readonly anewFrom?: IsoDate;
  /** Whether it is compared with what was decided, beneath what is kept of a reduction that is not carried out. */
  readonly asDecided?: boolean;
}

/**
 * What a running recognition comes to by another worksheet, with the rules and lines that lead there. Refuses
 * ADJUSTMENT_UNDETERMINED: unknown is never no.
 */
export function compared(comparison: Comparison): Decided<Compared> {
  const { recognitions, before, after, on, asDecided = false } = comparison;
  const [recognition] = recognitions;
  const { category, personId } = recognition;
  const amountBeforeFen = sumOf(recognitions, on, asDecided ? decidedAmountOf : amountOf);
  const whose = { category, personId, monthlyAmountFen: amountBeforeFen };
  const found = redetermined(whose, after.categories, on);
  const categories = classesRead(recognition, found.metInstead);
  const lines = changedLines(before, after, categories);
  const pairs = changedPairs(before, after, categories);
  const facts = factsOfClasses(after, categories);
  switch (found.change) {
    case 'undetermined':
    case 'not-computed':
      return refuse('ADJUSTMENT_UNDETERMINED', whatOf(recognition));
    case 'unchanged':
    case 'up':
    case 'down':
      return ok(
        goesOn(comparison, { amountBeforeFen, amountAfterFen: found.newAmountFen, lines, pairs, facts }),
      );
    case 'otherwise-met':
    case 'no-longer-met': {
      if (found.metInstead === category)
        return ok(
          goesOn(comparison, { amountBeforeFen, amountAfterFen: found.newAmountFen, lines, pairs, facts }),
        );
      const kinds: AdjustmentKind[] = ['ends'];
      const { metInstead } = found;
      return ok({
        ...{ kinds, amountBeforeFen, amountAfterFen: null, ends: true, metInstead },
        ...{ ground: endGround(pairs, after, category), lines, facts },
      });
    }
  }
}

interface GoesOn extends Pick<Compared, 'amountBeforeFen' | 'amountAfterFen' | 'lines' | 'facts'> {
  readonly pairs: readonly LinePair[];
}

function goesOn(
  comparison: Comparison,
  { amountBeforeFen, amountAfterFen, lines, pairs, facts }: GoesOn,
): Compared {
  const { recognitions, before, after } = comparison;
  const amounts = { before: amountBeforeFen, after: amountAfterFen };
  const kinds = [
    ...kindsOf(amounts, recognitions[0], before?.categories, after.categories),
    ...(endsEarlier(comparison) ? (['ends-earlier'] as const) : []),
  ];
  const isLess = kinds.some((kind) => kind !== 'higher-amount');
  return {
    ...{
      kinds: isLess ? kinds.filter((kind) => kind !== 'higher-amount') : kinds,
      amountBeforeFen,
      amountAfterFen,
    },
    ...{ ends: false, metInstead: null, ground: groundOf(pairs), lines, facts },
  };
}

/** Whether the recognition anew would run out before the one that runs. */
function endsEarlier({ recognitions, after, anewFrom }: Comparison): boolean {
  const [{ category, personId, validTo }] = recognitions;
  const months = after.categories.find((each) => each.category === category)?.validMonths;
  if (anewFrom === undefined || months === undefined || personId !== null) return false;
  const until = addDays(addMonths(anewFrom, months), -1);
  return validTo === undefined || until < validTo;
}

/** What is paid, or was decided, by all of them together; null where none pays anything. */
function sumOf(recognitions: readonly Recognition[], on: IsoDate, amountOn: typeof amountOf): Fen | null {
  const amounts = recognitions.map((each) => amountOn(each, on)).filter((amount) => amount !== null);
  return amounts.length === 0 ? null : amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Why it ends: the conditions that are not met, with what changed in them, else whatever changed. */
function endGround(pairs: readonly LinePair[], after: Sheet, category: Category): readonly string[] {
  const failed = after.lines.filter((line) => line.category === category && line.outcome === 'not-met');
  const known = new Map(pairs.map((pair) => [pair[1], pair]));
  return groundOf(failed.length > 0 ? failed.map((line) => known.get(line) ?? [line, line]) : pairs);
}

/** How a sentence names a recognition. */
export function whatOf({ category }: Pick<Recognition, 'category'>): Record<string, string | number> {
  return { category, ...inBothLanguages({ what: nameOf(categoryCodes, category) }) };
}
