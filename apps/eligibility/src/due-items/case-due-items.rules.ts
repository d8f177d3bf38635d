import { maxDate, type IsoDate, type WorkCalendar } from '@aid-chain/kernel';
import type { CaseCommand, DueItemKind, Role, Track } from '@aid-chain/vocabulary';
import type { TrackAuthority } from '../authority/authority.rules.js';
import { caseDueDates, type CaseDueDate, type DueTerms } from '../cases/case-due.rules.js';
import { nextTrackSteps } from '../cases/case-view.rules.js';
import type { CaseState } from '../cases/case.state.js';
import {
  awaitsReopening,
  isOpen,
  outlivesHousehold,
  tracksOf,
  type TrackInCase,
} from '../cases/case-track.rules.js';
import { waitOf } from '../cases/waiting.rules.js';
import { awaitsReport } from '../cases/gathering.rules.js';
import { earliestOpinion, lastStepOf } from '../cases/step-date.rules.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import { timeLimitOf, type LimitTerms } from '../time-limits/time-limit.rules.js';
import type { CaseDueItem } from './case-due-item.js';
import { endedHouseholdItems } from './ended-household-items.rules.js';
import { awaitsReview } from '../review-meetings/review-meeting.rules.js';
import { papersItems } from './papers-items.rules.js';
import { roleOf } from './step-role.rules.js';
import { villageItems } from './village-items.rules.js';
import { waitItems } from './wait-items.rules.js';
import { questionItems, waitsForAnswer } from './question-items.rules.js';

/** What the days of a case are computed from. */
export interface DueBasis {
  readonly terms: DueTerms;
  readonly calendar: WorkCalendar;
  /** Whether a parameter has no value in the place yet. */
  readonly isAwaited: (key: string) => boolean;
  /** What the place gives for the whole of a case; left out where nothing is known of it. */
  readonly limit?: LimitTerms;
  /** Whether the place has a review meeting after an objection. */
  readonly reviews?: boolean;
  /** Who decides a track in the place today. */
  readonly authorityOf: (track: Track) => TrackAuthority;
}

/**
 * Every step of a case that waits for a person, each with the day by which it is due where the place gives one: the same
 * days as in the case itself (D57 15, 17, 19-21). What has ended, and what only a family can bring, is not among them.
 */
export function caseDueItems(
  file: CaseState,
  { terms, calendar, isAwaited, limit, reviews = false, authorityOf }: DueBasis,
  procedures: Procedures = PROCEDURES,
): CaseDueItem[] {
  const dates = caseDueDates(file, terms, calendar, procedures);
  const alive = tracksOf(file).filter(({ state }) => isOpen(state) && !outlivesHousehold(file, state));
  const surveys = surveyItems(file, dates, alive, procedures);
  return [
    ...(alive.length === 0 ? [] : reportItems(file, dates, procedures)),
    ...surveys,
    // A survey that waits brings the signature along.
    ...(alive.length === 0 || surveys.length > 0 ? [] : authorisationItems(file, procedures)),
    ...papersItems(file, alive),
    ...questionItems(file, alive),
    ...(reviews ? reviewItems(file, alive) : []),
    ...villageItems(file, { terms, calendar }),
    ...tracksOf(file).flatMap((track) => [
      ...trackItems(file, track, { dates, isAwaited, authorityOf }, procedures),
      ...endedHouseholdItems(file, track, authorityOf(track.track)),
    ]),
    ...(limit === undefined ? [] : limitItems(file, { limit, calendar, authorityOf }, procedures)),
    ...waitItems(file, authorityOf, procedures),
  ];
}

/** Somebody objected, and the place has the villagers review it before a new opinion (D57 19). */
function reviewItems(file: CaseState, alive: readonly TrackInCase[]): CaseDueItem[] {
  return alive
    .filter(({ track }) => awaitsReview(file, track))
    .map(({ track }) => {
      const since = file.disputed?.[track] ?? file.openedOn;
      return item({ kind: 'review-meeting', step: 'survey', track, since, role: 'clerk' }, []);
    });
}

/**
 * The case as a whole is owed by its day; while its clock stands still, that somebody lets it run again (D57 22), which no one can of
 * one that waits for a remedy. One whose day had passed before it stands still is overdue all the same.
 */
function limitItems(
  file: CaseState,
  {
    limit,
    calendar,
    authorityOf,
  }: Pick<DueBasis, 'calendar' | 'authorityOf'> & { readonly limit: LimitTerms },
  procedures: Procedures,
): CaseDueItem[] {
  const found = timeLimitOf(file, limit, calendar, procedures);
  if (found === undefined) return [];
  const { track, dueOn, provisional, pausedSince } = found;
  if (dueOn === null && waitOf(file) !== undefined) return [];
  const kind = dueOn === null ? 'time-limit-paused' : 'time-limit';
  const role = dueOn === null ? 'clerk' : authorityOf(track).role;
  const since = (dueOn === null ? pausedSince : undefined) ?? acceptedOn(file);
  return [{ kind, part: `${kind}/${track}`, dueOn, provisional, since, role }];
}

/** An adult who has not signed keeps every source from being asked (S0-20): somebody has to go once more. */
function authorisationItems(file: CaseState, procedures: Procedures): CaseDueItem[] {
  const { verification, survey } = file;
  if (verification.is !== 'authorisation-missing' || !awaitsReport(file, procedures)) return [];
  const reportedOn = verification.supplementary?.on ?? file.openedOn;
  const since = maxDate(survey.is === 'recorded' ? survey.on : acceptedOn(file), reportedOn);
  return [item({ kind: 'authorisation', step: 'verification-report', since, role: 'clerk' }, [])];
}

function reportItems(file: CaseState, dates: readonly CaseDueDate[], procedures: Procedures): CaseDueItem[] {
  const { verification } = file;
  if (verification.is !== 'requested' || !awaitsReport(file, procedures)) return [];
  const kind =
    verification.supplementary === undefined ? 'verification-report' : 'supplementary-verification';
  const since = maxDate(verification.on, acceptedOn(file));
  return [item({ kind, step: 'verification-report', since, role: 'civil-affairs-officer' }, dates)];
}

/** The first survey, and the one that an objection or a return asks for; of that one no document gives the days. */
function surveyItems(
  file: CaseState,
  dates: readonly CaseDueDate[],
  alive: readonly TrackInCase[],
  procedures: Procedures,
): CaseDueItem[] {
  const waiting = alive.filter(({ track, state }) =>
    awaitsSurvey(file, state, procedures[track].steps.survey),
  );
  if (waiting.length === 0) return [];
  const days = waiting.map(({ state }) => (state.is === 'gathering' ? state.since : file.openedOn));
  const since = days.reduce((latest, day) => maxDate(latest, day), acceptedOn(file));
  return [item({ kind: 'survey', step: 'survey', since, role: 'clerk' }, dates)];
}

function awaitsSurvey({ survey }: CaseState, state: TrackInCase['state'], step: object | undefined): boolean {
  if (step === undefined || state.is !== 'gathering') return false;
  return survey.is === 'due' || survey.version <= state.surveyAfter;
}

function trackItems(
  file: CaseState,
  { track, state }: TrackInCase,
  {
    dates,
    isAwaited,
    authorityOf,
  }: Pick<DueBasis, 'isAwaited' | 'authorityOf'> & { readonly dates: readonly CaseDueDate[] },
  procedures: Procedures,
): CaseDueItem[] {
  const isHeld = waitsForAnswer(file, track) || waitsForParameter(file, track, isAwaited);
  return nextTrackSteps(file, { track, state }, procedures)
    .filter((step) => step !== 'initial-opinion' || !isHeld)
    .map((step) => {
      const role = roleOf(step, authorityOf(track).role);
      return item({ kind: step, step, track, since: sinceOf(file, { track, state }), role }, dates);
    });
}

/** An opinion that only a parameter of the place is missing for is nobody’s work until it is there. */
function waitsForParameter(
  { awaits = [] }: CaseState,
  track: Track,
  isAwaited: DueBasis['isAwaited'],
): boolean {
  return awaits.some((each) => each.track === track && each.keys.some(isAwaited));
}

function sinceOf(file: CaseState, { state }: TrackInCase): IsoDate {
  if (awaitsReopening(file, state)) return state.mistaken.restoredOn;
  if (outlivesHousehold(file, state)) return file.householdEnded?.on ?? lastStepOf(state);
  return state.is === 'gathering' ? earliestOpinion(file, state) : lastStepOf(state);
}

interface Waiting {
  readonly kind: DueItemKind;
  readonly step: CaseCommand;
  readonly track?: Track;
  readonly since: IsoDate;
  readonly role: Role;
}

function item({ kind, step, track, since, role }: Waiting, dates: readonly CaseDueDate[]): CaseDueItem {
  const due = dates.find((date) => date.step === step && date.track === track);
  const part = track === undefined ? kind : `${kind}/${track}`;
  return { kind, part, dueOn: due?.on ?? null, provisional: due?.provisional ?? false, since, role };
}

function acceptedOn({ acceptedOn: on, openedOn }: CaseState): IsoDate {
  return on ?? openedOn;
}
