import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Contradiction, Resolution } from '@aid-chain/policy';
import type { ContradictionFact, RemedyKind } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { figureOf, seenBy } from '../contradictions/resolution.rules.js';
import { stepDate } from '../cases/step-date.rules.js';
import { isInFavour } from './remedy-kinds.rules.js';
import { lastDayOf } from './remedy-next.rules.js';
import type { Remedy } from './remedy.state.js';

/** A complaint is about conduct: what a family has is settled by these. */
const SETTLING: readonly RemedyKind[] = ['publicity-objection', 'reconsideration', 'lawsuit'];

export interface WonFactCommand {
  readonly key: string;
  readonly on: IsoDate;
  readonly amountFen?: number | undefined;
  readonly count?: number | undefined;
}

/**
 * A decision that stands whatever was entered before, so that the rules name what it is about though no sources contradict each other.
 */
export function asIfSettled(key: string, amount: number, on: IsoDate): Resolution {
  const everything = Number.MAX_SAFE_INTEGER;
  return {
    ...{ key, source: null, amount, period: null, counted: [], on, reasonCode: 'won-by-remedy' },
    ...{ seen: { survey: everything, verification: everything }, figures: [] },
  };
}

/**
 * What may be meant by the name of a fact: its name on the worksheet, or its kind alone, of one of some members. Where a rule chose a
 * source by itself no contradiction names it, and the clerk knows person and kind.
 */
export function keysFor(name: string, personIds: readonly string[]): readonly string[] {
  const kinds = [name, ...FACTS.map((fact) => `${fact}.${name}`)];
  return kinds.flatMap((kind) => [kind, ...personIds.map((personId) => `${kind}.${personId}`)]);
}

const FACTS = ['income', 'expenditure', 'asset'] as const satisfies readonly ContradictionFact[];

/** The one fact that is meant. Refuses CONTRADICTION_NOT_FOUND, WON_FACT_OF_WHOM where it may be that of several people. */
export function factNamed(found: readonly Contradiction[]): Result<Contradiction> {
  const [only, ...others] = found;
  if (only === undefined) return refuse('CONTRADICTION_NOT_FOUND');
  return others.length === 0 ? ok(only) : refuse('WON_FACT_OF_WHOM', { count: found.length });
}

/** Whether a remedy settles facts now. Refuses REMEDY_WINS_NO_FACT, STEP_DATE_*. */
export function settlesFacts(remedy: Remedy, on: IsoDate, today: IsoDate): Result<true> {
  const { kind, result, caseId } = remedy;
  if (!SETTLING.includes(kind) || !isInFavour(result) || caseId === null)
    return refuse('REMEDY_WINS_NO_FACT');
  const day = stepDate(on, lastDayOf(remedy), today);
  return day.ok ? ok(true) : day;
}

/**
 * A fact that an objection, a reconsideration or a court found: it counts in the place of what the sources state, in this case and the
 * later ones of the household, until a person enters newer evidence that states something else.
 * Refuses RESOLUTION_FIGURE, MONEY_TOO_LARGE, MONEY_NEGATIVE.
 * @param about what the rules know of the thing
 */
export function wonFact(
  file: CaseState,
  { key, on, amountFen, count }: WonFactCommand,
  about: Contradiction,
): Result<Resolution> {
  const amount = figureOf({ amountFen, count }, about);
  if (!amount.ok) return amount;
  const { period, figures } = about;
  return ok({
    ...{ key, source: null, amount: amount.value, period, counted: [], on, reasonCode: 'won-by-remedy' },
    ...{ seen: seenBy(file), figures },
  });
}
