import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { Contradiction, Resolution } from '@aid-chain/policy';
import type { RemedyKind } from '@aid-chain/vocabulary';
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
 * Refuses CONTRADICTION_NOT_FOUND, RESOLUTION_FIGURE, MONEY_TOO_LARGE, MONEY_NEGATIVE.
 * @param about what the rules know of the thing
 */
export function wonFact(
  file: CaseState,
  { key, on, amountFen, count }: WonFactCommand,
  about: Contradiction | undefined,
): Result<Resolution> {
  if (about === undefined) return refuse('CONTRADICTION_NOT_FOUND');
  const amount = figureOf({ amountFen, count }, about);
  if (!amount.ok) return amount;
  const { period, figures } = about;
  return ok({
    ...{ key, source: null, amount: amount.value, period, counted: [], on, reasonCode: 'won-by-remedy' },
    ...{ seen: seenBy(file), figures },
  });
}
