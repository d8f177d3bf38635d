import type { CaseEvent, Decided, Recognised } from '../cases/case.state.js';
import type { Track } from '@aid-chain/vocabulary';
import { withTrack } from '../cases/case-track.rules.js';
import { isOf } from '../recognitions/recognition-key.rules.js';

type Changing = Extract<CaseEvent, { type: 'eligibility.recognition-changed.v1' }>;

/**
 * A decision with the amounts that are decided with it for later days. One for the very first day of what it recognises is what it
 * recognises: it has one amount for that day, which the family was heard on, and no other beside it.
 * @param later what was decided for later days already, computed once more
 */
export function withLaterAmounts(decided: Decided, track: Track, later: readonly CaseEvent[]): Decided {
  const first = later.filter(isChanging).filter((event) => startsWith(decided, event));
  const rest = later.filter((event) => !first.some((each) => each === event));
  const events = [...decided.events.map((event) => paying(event, first)), ...rest];
  const state = decided.state.tracks[track];
  if (first.length === 0 || state?.is !== 'decided') return { ...decided, events };
  const { decision } = state;
  const recognised = decision.recognised.map((each) => ({ ...each, ...amountOf(first, each) }));
  return {
    state: withTrack(decided.state, track, { ...state, decision: { ...decision, recognised } }),
    events,
  };
}

function startsWith({ events }: Decided, event: Changing): boolean {
  return events.some(
    (each) =>
      each.type === 'eligibility.household-recognised.v1' &&
      each.data.results.some((result) => isFirstOf(result, event)),
  );
}

function paying(event: CaseEvent, first: readonly Changing[]): CaseEvent {
  if (event.type !== 'eligibility.household-recognised.v1') return event;
  const results = event.data.results.map((each) => ({ ...each, ...amountOf(first, each) }));
  return { ...event, data: { ...event.data, results } };
}

type Whose = Pick<Recognised, 'category' | 'personId' | 'validFrom'>;

function amountOf(first: readonly Changing[], whose: Whose): { readonly monthlyAmountFen?: number } {
  const monthlyAmountFen = first.find((event) => isFirstOf(whose, event))?.data.monthlyAmountFen;
  return monthlyAmountFen === undefined ? {} : { monthlyAmountFen };
}

function isFirstOf(whose: Whose, { data }: Changing): boolean {
  return isOf(whose, data) && whose.validFrom === data.effectiveOn && data.monthlyAmountFen !== undefined;
}

function isChanging(event: CaseEvent): event is Changing {
  return event.type === 'eligibility.recognition-changed.v1';
}
