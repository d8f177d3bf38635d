import { addDays, ok, refuse, type IsoDate, type Result, type WorkCalendar } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseState, Decided } from '../cases/case.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { publicityPeriod, type PublicityTerms } from '../publicity/publicity.rules.js';
import type { Posting, PostingState } from '../postings/posting.state.js';

/** What a command on a posting comes to: how it stands afterwards, and its step on the aid chain. */
export interface PostingDecided extends Decided {
  readonly posting: PostingState;
}

interface PostingContext {
  readonly today: IsoDate;
  /** Undefined where the case has decided nothing in the track that is posted. */
  readonly posting: Posting | undefined;
  /** Something that the decision granted is still received. */
  readonly runs: boolean;
}

/** The last day on the board, counted as publicity is; null where the place sets no length (L-08). */
export function lastPostingDay(
  postedOn: IsoDate,
  terms: Omit<PublicityTerms, 'days'> & { readonly days: number | null },
  calendar: WorkCalendar,
): Pick<Extract<PostingState, { is: 'posted' }>, 'lastDay' | 'provisional'> {
  const { days, rollToWorkingDay } = terms;
  if (days === null) return { lastDay: null, provisional: false };
  const { lastDay, provisional } = publicityPeriod(postedOn, { days, rollToWorkingDay }, calendar);
  return { lastDay, provisional };
}

/**
 * A positive decision is on the board of the village from this day on, beside and not instead of the publicity before it
 * (社会救助法 45; D57 24; L-08). Refuses POSTING_NOT_OWED, POSTING_ALREADY_STARTED, STEP_DATE_*.
 */
export function startPosting(
  file: CaseState,
  { track, on }: { readonly track: Track; readonly on: IsoDate },
  { today, posting, runs }: PostingContext,
  lastDay: ReturnType<typeof lastPostingDay>,
): Result<PostingDecided> {
  if (posting === undefined || (posting.state.is === 'owed' && !runs)) return refuse('POSTING_NOT_OWED');
  const { state, owedSince } = posting;
  if (state.is !== 'owed') return refuse('POSTING_ALREADY_STARTED', { on: state.postedOn });
  const day = stepDate(on, owedSince, today);
  if (!day.ok) return day;
  return ok({
    state: file,
    events: [stepRecorded(file, 'posting-started', day.value, 'started', track)],
    posting: { is: 'posted', postedOn: day.value, ...lastDay },
  });
}

/**
 * What was posted is taken down from the day after its last day; where the place sets no length, whenever people do so.
 * Refuses POSTING_NOT_STARTED, POSTING_ALREADY_ENDED, POSTING_NOT_OVER, STEP_DATE_*.
 */
export function endPosting(
  file: CaseState,
  { track, on }: { readonly track: Track; readonly on: IsoDate },
  { today, posting }: Omit<PostingContext, 'runs'>,
): Result<PostingDecided> {
  const state = posting?.state;
  if (state === undefined || state.is === 'owed') return refuse('POSTING_NOT_STARTED');
  if (state.is === 'taken-down') return refuse('POSTING_ALREADY_ENDED', { on: state.takenDownOn });
  const { lastDay, postedOn } = state;
  const day = stepDate(on, postedOn, today);
  if (!day.ok) return day;
  if (lastDay !== null && day.value <= lastDay)
    return refuse('POSTING_NOT_OVER', { lastDay, endableFrom: addDays(lastDay, 1) });
  return ok({
    state: file,
    events: [stepRecorded(file, 'posting-ended', day.value, 'taken-down', track)],
    posting: { ...state, is: 'taken-down', takenDownOn: day.value },
  });
}
