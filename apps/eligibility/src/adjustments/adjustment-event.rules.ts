import type { IsoDate } from '@aid-chain/kernel';
import type { RecognitionEndReason } from '@aid-chain/vocabulary';
import { decidedBody, type TrackAuthority } from '../authority/authority.rules.js';
import type { CaseEvent } from '../cases/case.state.js';
import { recognitionKey } from '../recognitions/recognition-key.rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import type { Result } from './adjustment.state.js';
import type { RecognitionGroup } from './recognition-group.rules.js';
import type { Whereabouts } from './whereabouts.rules.js';

interface DecidedResult {
  readonly result: Pick<Result, 'ends' | 'amountAfterFen'>;
  readonly effectiveOn: IsoDate;
  readonly person: Whereabouts;
  /** Why it goes on with another amount. */
  readonly reasonCode: 'adjusted' | 'standard-changed';
  /** Who decides the track in this place on this day. */
  readonly authority: TrackAuthority;
}

/**
 * What a decision on a proposal publishes: that the recognition ends, or goes on with another amount. Of households that
 * are one by now the first goes on with all of it, and the others end in it, so that nothing is paid twice.
 */
export function adjustmentEvents(
  [first, ...others]: RecognitionGroup,
  { result, effectiveOn, person, reasonCode, authority }: DecidedResult,
): CaseEvent[] {
  const end = (each: Recognition, why: RecognitionEndReason) =>
    ended(each, { effectiveOn, reasonCode: why, authority });
  if (result.ends) return [first, ...others].map((each) => end(each, END_REASONS[person]));
  const { amountAfterFen } = result;
  const amount = amountAfterFen === null ? {} : { monthlyAmountFen: amountAfterFen };
  const under = authority.under === undefined ? {} : { decidedUnder: authority.under };
  const data = { ...aboutOf(first, effectiveOn), reasonCode, ...amount, ...under };
  return [
    { type: 'eligibility.recognition-changed.v1', data },
    ...others.map((each) => end(each, 'recognised-anew')),
  ];
}

function ended(
  recognition: Recognition,
  {
    effectiveOn,
    reasonCode,
    authority,
  }: Pick<DecidedResult, 'effectiveOn' | 'authority'> & {
    readonly reasonCode: RecognitionEndReason;
  },
): CaseEvent {
  const data = { ...aboutOf(recognition, effectiveOn), reasonCode, ...decidedBody(authority) };
  return { type: 'eligibility.recognition-ended.v1', data };
}

function aboutOf(recognition: Recognition, effectiveOn: IsoDate) {
  return { subject: { householdId: recognition.householdId }, ...recognitionKey(recognition), effectiveOn };
}

const END_REASONS = {
  there: 'no-longer-met',
  left: 'person-left',
  died: 'person-died',
} as const satisfies Record<Whereabouts, RecognitionEndReason>;
