import { addDays, ok, refuse, type IsoDate, type Result, type WorkCalendar } from '@aid-chain/kernel';
import type { PublicityOutcome, Track } from '@aid-chain/vocabulary';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { Publicity } from '../cases/open-track.state.js';
import { backToSurvey, withTrack } from '../cases/case-track.rules.js';
import { brokenOff, withStood } from '../cases/stood-still.rules.js';
import { lastStepOf, stepDate, publicityDays } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { refuseStepNotInProcedure, stepAllowed } from '../cases/step-order.rules.js';
import type { PublicityStep } from '../procedures/procedure-definition.js';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import type { ObjectionsToPublicity } from '../remedies/objections.store.js';

/** How long publicity lasts in a place: natural days, and whether a last day off moves on. */
export interface PublicityTerms {
  readonly days: number;
  readonly rollToWorkingDay: boolean;
}

/** Counted from the day after the start; a last day on a day off moves to the next working day (D57 19, N22). */
export function publicityPeriod(
  startedOn: IsoDate,
  terms: PublicityTerms,
  calendar: WorkCalendar,
): Publicity {
  const counted = addDays(startedOn, terms.days);
  const rolled = calendar.nextWorkingDay(counted);
  const lastDay = terms.rollToWorkingDay ? rolled.date : counted;
  return { startedOn, lastDay, provisional: rolled.provisional };
}

/** The publicity of a track, as its procedure has it. Refuses STEP_NOT_IN_PROCEDURE where it has none. */
export function publicityStep(track: Track, procedures: Procedures = PROCEDURES): Result<PublicityStep> {
  const { publicity } = procedures[track].steps;
  return publicity === undefined ? refuseStepNotInProcedure(track, 'publicity') : ok(publicity);
}

export interface StartCommand {
  readonly track: Track;
  readonly on: IsoDate;
}

/**
 * Starts the publicity of a positive opinion, today and on no other day.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, OPINION_MISSING, OPINION_NEGATIVE, PUBLICITY_ALREADY_*, PUBLICITY_STARTS_TODAY, STEP_NOT_IN_PROCEDURE.
 */
export function startPublicity(
  file: CaseState,
  command: StartCommand,
  context: { readonly today: IsoDate; readonly period: Publicity },
  procedures: Procedures = PROCEDURES,
): Result<Decided> {
  const allowed = stepAllowed(file, command.track, 'publicity', procedures);
  if (!allowed.ok) return allowed;
  if (command.on !== context.today) return refuse('PUBLICITY_STARTS_TODAY', { today: context.today });
  const { opinion } = allowed.value;
  const state = withTrack(file, command.track, { is: 'in-publicity', opinion, publicity: context.period });
  return ok({
    state,
    events: [stepRecorded(file, 'publicity-started', command.on, 'started', command.track)],
  });
}

export interface EndCommand {
  readonly track: Track;
  readonly on: IsoDate;
  readonly outcome: PublicityOutcome;
  /** What came in against it. */
  readonly objections?: ObjectionsToPublicity;
}

/**
 * Ends publicity from the day after its last day; an objection leads the track back to the survey on any day.
 * Refuses TRACK_*, HOUSEHOLD_ENDED, PUBLICITY_NOT_STARTED, PUBLICITY_ALREADY_ENDED, PUBLICITY_NOT_OVER, PUBLICITY_OBJECTION_OPEN,
 * PUBLICITY_OBJECTION_TRUE, STEP_DATE_*. Source: D57 19, 20.
 */
export function endPublicity(file: CaseState, command: EndCommand, today: IsoDate): Result<Decided> {
  const { track, outcome, objections = { open: 0, foundTrue: [] } } = command;
  const allowed = stepAllowed(file, track, 'publicity-end');
  if (!allowed.ok) return allowed;
  const on = stepDate(command.on, lastStepOf(allowed.value), today);
  if (!on.ok) return on;
  const { opinion, publicity } = allowed.value;
  if (outcome === 'objection') {
    const disputed = { ...file.disputed, [track]: on.value };
    const stood = withStood(file, [brokenOff(track, publicity, on.value)]);
    const state = { ...withTrack(stood, track, backToSurvey(file, on.value)), disputed };
    return ok({ state, events: [stepRecorded(file, 'objection', on.value, 'returned-to-survey', track)] });
  }
  const days = publicityDays(publicity);
  if (on.value < days.endableFrom) return refuse('PUBLICITY_NOT_OVER', days);
  const { open, foundTrue } = objections;
  if (open > 0) return refuse('PUBLICITY_OBJECTION_OPEN', { count: open });
  // One to an earlier publicity has led the track back to its survey already.
  const count = foundTrue.filter((day) => day >= publicity.startedOn).length;
  if (count > 0) return refuse('PUBLICITY_OBJECTION_TRUE', { count });
  const state = withTrack(file, track, { is: 'publicised', opinion, publicity, endedOn: on.value });
  return ok({ state, events: [stepRecorded(file, 'publicity-ended', on.value, outcome, track)] });
}
