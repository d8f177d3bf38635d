import { addDays, type IsoDate, type WorkCalendar } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { isOpen, outlivesHousehold, tracksOf, type TrackInCase } from '../cases/case-track.rules.js';
import type { CaseState } from '../cases/case.state.js';
import type { StoodStill, TimeLimitState } from '../cases/course.state.js';
import { standsStill } from '../cases/stood-still.rules.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';

/** What a place gives for the whole of a case: null where it gives none. */
export interface LimitTerms {
  readonly days: number | null;
  readonly special: number | null;
  /** Whether the days of publicity count. */
  readonly publicityCounts: boolean;
}

/** In which time a track is to be decided; without a day while the clock stands still. */
export interface TimeLimit extends Omit<TimeLimitState, 'pauses' | 'stood'> {
  readonly track: Track;
  readonly dueOn: IsoDate | null;
  /** The day lies beyond the announced calendar. */
  readonly provisional: boolean;
  readonly workingDays: number;
  readonly pausedSince?: IsoDate;
  readonly pauses: NonNullable<TimeLimitState['pauses']>;
}

/** The track of a case whose time is limited, where it waits for its decision. */
function limitedTrack(file: CaseState, procedures: Procedures = PROCEDURES): TrackInCase | undefined {
  return tracksOf(file).find(
    ({ track, state }) =>
      procedures[track].whole !== undefined && isOpen(state) && !outlivesHousehold(file, state),
  );
}

/**
 * The time limit of a case, counted from its acceptance over working days on which the clock ran; undefined where nothing waits
 * or the place sets none. Source: D57 22; 民发〔2022〕83号 (N5, N7).
 */
export function timeLimitOf(
  file: CaseState,
  terms: LimitTerms,
  calendar: WorkCalendar,
  procedures: Procedures = PROCEDURES,
): TimeLimit | undefined {
  const limited = limitedTrack(file, procedures);
  const { extension, pauses = [], stood = [] } = file.timeLimit ?? {};
  const workingDays = extension === undefined ? terms.days : (terms.special ?? terms.days);
  if (limited === undefined || workingDays === null) return undefined;
  const pausedSince = pauses.find(({ to }) => to === undefined)?.from;
  const still = [...pauses, ...publicityPause(limited, terms), ...stoodIn(limited, terms, stood)];
  const dueOn = lastDay(file.acceptedOn ?? file.openedOn, workingDays, { still, calendar });
  return {
    track: limited.track,
    dueOn,
    provisional: dueOn !== null && calendar.nextWorkingDay(dueOn).provisional,
    workingDays,
    pauses,
    ...(extension === undefined ? {} : { extension }),
    ...(pausedSince === undefined ? {} : { pausedSince }),
  };
}

interface Still {
  readonly from: IsoDate;
  readonly to?: IsoDate;
}

function publicityPause({ state }: TrackInCase, { publicityCounts }: LimitTerms): Still[] {
  if (publicityCounts || (state.is !== 'in-publicity' && state.is !== 'publicised')) return [];
  return [{ from: state.publicity.startedOn, to: state.publicity.lastDay }];
}

/** Publicities that were broken off, and the time in which the track was closed. */
function stoodIn(
  { track }: TrackInCase,
  { publicityCounts }: LimitTerms,
  stood: readonly StoodStill[],
): readonly Still[] {
  return stood.filter((each) => each.track === track && !(publicityCounts && each.because === 'publicity'));
}

/** @returns null where the clock stands still before the days are over */
function lastDay(
  start: IsoDate,
  count: number,
  { still, calendar }: { readonly still: readonly Still[]; readonly calendar: WorkCalendar },
): IsoDate | null {
  const openFrom = still.find(({ to }) => to === undefined)?.from;
  const stands = (day: IsoDate): boolean =>
    still.some(({ from, to }) => from < day && to !== undefined && day <= to);
  let day = start;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (openFrom !== undefined && day > openFrom) return null;
    if (calendar.isWorkingDay(day) && !stands(day)) left -= 1;
  }
  return day;
}

/** A time limit as people read it, with whether it has passed. */
export function shownLimit(limit: TimeLimit, today: IsoDate): TimeLimit & { readonly overdue: boolean } {
  const standing = limit.pauses.find((pause) => standsStill(pause, today));
  const paused = standing === undefined ? {} : { pausedSince: standing.from };
  return { ...limit, ...paused, overdue: limit.dueOn !== null && limit.dueOn < today };
}
