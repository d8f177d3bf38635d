import { maxDate, type IsoDate } from '@aid-chain/kernel';
import type { Track } from '@aid-chain/vocabulary';
import { PROCEDURES, type Procedures } from '../procedures/procedures.rules.js';
import { tracksOf, type TrackInCase } from './case-track.rules.js';
import type { CaseState, Decided } from './case.state.js';
import type { ClockPause } from './course.state.js';
import { stepRecorded } from './step-event.rules.js';
import { standsStill } from './stood-still.rules.js';

/** That a decision waits for the result of a remedy. */
export interface Wait {
  readonly remedyId: string;
  readonly since: IsoDate;
}

/** For which remedy the decision of a case waits; undefined where it waits for none. */
export function waitOf({ timeLimit = {} }: Pick<CaseState, 'timeLimit'>): Wait | undefined {
  const open = openPause(timeLimit.pauses);
  return open?.remedyId === undefined ? undefined : { remedyId: open.remedyId, since: open.from };
}

/** The same of one track: the one whose time is limited, while its decision is still to be made. */
export function waitOfTrack(
  file: CaseState,
  { track, state }: TrackInCase,
  procedures: Procedures = PROCEDURES,
): Wait | undefined {
  const whose = openPause(file.timeLimit?.pauses)?.track ?? track;
  return whose === track && isWaitable({ track, state }, procedures) ? waitOf(file) : undefined;
}

/** Whether nothing but the decision of a track whose time is limited is left to be done: before, the office has work of its own. */
export function mayWait(file: CaseState, of: Track, procedures: Procedures = PROCEDURES): boolean {
  const waitable = tracksOf(file).filter((each) => isWaitable(each, procedures));
  return file.householdEnded === undefined && waitable.some(({ track }) => track === of);
}

function isWaitable({ track, state }: TrackInCase, procedures: Procedures): boolean {
  const isDecidable = state.is === 'publicised' || state.is === 'supported' || state.is === 'opposed';
  return isDecidable && procedures[track].whole !== undefined;
}

/** How people read it. */
export function waitText({ remedyId, since }: Wait): { readonly textZh: string; readonly textEn: string } {
  return {
    textZh: `自 ${since} 起等待行政复议、行政诉讼的结果（救济事项 ${remedyId}）：同一事实和理由的减发或者终止不得在此期间作出，办理时限暂停。有新的事实的，请先退回（return），再登记新的调查或者核对报告。`,
    textEn: `Since ${since} it waits for the result of a reconsideration or lawsuit (remedy ${remedyId}): the same reduction or end is not decided meanwhile, and the time limit stands still. Where facts are new, return the case first and record a new survey or verification report.`,
  };
}

/**
 * The clock stands still from the day on which the decision of a track is first refused for a remedy: until then the office had work of
 * its own (adr/0083). A limit that has passed by then has passed.
 */
export function waitsFor(
  file: CaseState,
  { track, remedyId, since }: Wait & { readonly track: Track },
): Decided {
  const { timeLimit = {} } = file;
  const { pauses = [] } = timeLimit;
  const ended = pauses.map((each) =>
    standsStill(each, since) ? { ...each, to: maxDate(each.from, since) } : each,
  );
  const wait: ClockPause = { from: since, reasonCode: 'waits-for-remedy', remedyId, track };
  const state = { ...file, timeLimit: { ...timeLimit, pauses: [...ended, wait] } };
  return { state, events: [stepRecorded(file, 'time-limit', since, 'paused', track)] };
}

/** With the result of the remedy it runs again. @returns undefined for a case that does not wait for it */
export function waitsNoMore(file: CaseState, remedyId: string, on: IsoDate): Decided | undefined {
  const { timeLimit = {} } = file;
  const open = openPause(timeLimit.pauses);
  if (open?.remedyId !== remedyId) return undefined;
  const to = maxDate(open.from, on);
  const pauses = (timeLimit.pauses ?? []).map((each) => (each === open ? { ...each, to } : each));
  const events = [stepRecorded(file, 'time-limit', to, 'resumed')];
  return { state: { ...file, timeLimit: { ...timeLimit, pauses } }, events };
}

function openPause(pauses: readonly ClockPause[] = []): ClockPause | undefined {
  return pauses.find(({ to }) => to === undefined);
}
