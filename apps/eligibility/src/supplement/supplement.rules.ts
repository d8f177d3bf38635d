import { maxDate, ok, refuse, type Fault, type IsoDate, type Result } from '@aid-chain/kernel';
import type { NoticeMethod } from '@aid-chain/vocabulary';
import { noCloseRelative } from '../authorisation/close-relative.rules.js';
import type { CaseState, Decided } from '../cases/case.state.js';
import type { ClockPause } from '../cases/course.state.js';
import { stepDate } from '../cases/step-date.rules.js';
import { stepRecorded } from '../cases/step-event.rules.js';
import { standsStill } from '../cases/stood-still.rules.js';
import { noFaults } from '../found-facts/found-facts.rules.js';
import { isSamePaper, type PaperRequest } from '../papers/paper-requests.rules.js';

interface Acting {
  readonly today: IsoDate;
  readonly staffCode: string | undefined;
  readonly declaredRelatives: ReadonlySet<string>;
}

/**
 * The notice of the papers that are still needed reached the family: their days run from then on, and a clock that stands still for them
 * runs again by itself on their last day (D57 10, 22). Refuses HOUSEHOLD_ENDED, SUPPLEMENT_NOTICE_NOT_OWED, SUPPLEMENT_NOTICE_DELIVERED,
 * STEP_DATE_*, CLOSE_RELATIVE.
 * @param until the last day of the papers; undefined where the place sets none
 */
export function supplementDelivered(
  file: CaseState,
  { on, method }: { readonly on: IsoDate; readonly method: NoticeMethod },
  { until, ...acting }: Acting & { readonly until: IsoDate | undefined },
): Result<Decided> {
  const { papers } = file;
  if (papers === undefined) return refuse('SUPPLEMENT_NOTICE_NOT_OWED');
  if (papers.deliveredOn !== undefined)
    return refuse('SUPPLEMENT_NOTICE_DELIVERED', { on: papers.deliveredOn });
  const allowed = mayRecord(file, on, papers.askedOn, acting);
  if (!allowed.ok) return allowed;
  const last = until === undefined ? {} : { until };
  const state = { ...file, papers: { ...papers, deliveredOn: on, method, ...last } };
  return ok({
    state: until === undefined ? state : withPauses(state, (pause) => untilDay(pause, until)),
    events: [stepRecorded(file, 'supplement-notice', on, 'delivered')],
  });
}

function untilDay(pause: ClockPause, until: IsoDate): ClockPause {
  if (pause.reasonCode !== 'waits-for-papers' || pause.to !== undefined) return pause;
  const to = maxDate(pause.from, until);
  return { ...pause, to, until: to };
}

/**
 * Papers came that the family was asked for; with the last of them nothing is waited for, and the clock runs (D57 10, 22).
 * Refuses HOUSEHOLD_ENDED, SUPPLEMENT_NOTICE_NOT_OWED, STEP_DATE_*, CLOSE_RELATIVE, and in one answer every PAPER_NOT_ASKED.
 * @param open the papers that the case still waits for
 */
export function papersReceived(
  file: CaseState,
  {
    on,
    papers: came,
  }: { readonly on: IsoDate; readonly papers: readonly Pick<PaperRequest, 'paper' | 'personId'>[] },
  { open, ...acting }: Acting & { readonly open: readonly Pick<PaperRequest, 'paper' | 'personId'>[] },
): Result<Decided> {
  const { papers } = file;
  if (papers === undefined) return refuse('SUPPLEMENT_NOTICE_NOT_OWED');
  const allowed = mayRecord(file, on, papers.askedOn, acting);
  if (!allowed.ok) return allowed;
  const sound = noFaults(notAsked(came, open));
  if (!sound.ok) return sound;
  const isComplete = open.every((paper) => came.some((each) => isSamePaper(each, paper)));
  return ok(
    isComplete
      ? papersComplete(file, on, 'all-came')
      : { state: file, events: [stepRecorded(file, 'papers', on, 'some-came')] },
  );
}

/** Nothing is waited for any more: the clock runs from this day, and no earlier than it stood. */
export function papersComplete(
  file: CaseState,
  on: IsoDate,
  outcome: 'all-came' | 'needed-no-longer',
): Decided {
  const { papers } = file;
  if (papers === undefined) return { state: file, events: [] };
  const state = { ...file, papers: { ...papers, completeOn: on } };
  const waiting = (pause: ClockPause) => pause.reasonCode === 'waits-for-papers' && standsStill(pause, on);
  const stood = (file.timeLimit?.pauses ?? []).some(waiting);
  const complete = stepRecorded(file, 'papers', on, outcome);
  const events = stood ? [complete, stepRecorded(file, 'time-limit', on, 'resumed')] : [complete];
  const ended = (pause: ClockPause) => (waiting(pause) ? { ...pause, to: maxDate(pause.from, on) } : pause);
  return { state: withPauses(state, ended), events };
}

function notAsked(
  came: readonly Pick<PaperRequest, 'paper' | 'personId'>[],
  open: readonly Pick<PaperRequest, 'paper' | 'personId'>[],
): Fault[] {
  return came.flatMap((paper, index): Fault[] => {
    const isAsked = open.some((each) => isSamePaper(each, paper));
    const isTwice = came.slice(0, index).some((each) => isSamePaper(each, paper));
    return isAsked && !isTwice ? [] : [{ code: 'PAPER_NOT_ASKED', path: `/papers/${String(index)}` }];
  });
}

function mayRecord(file: CaseState, on: IsoDate, earliest: IsoDate, acting: Acting): Result<true> {
  if (file.householdEnded !== undefined) return refuse('HOUSEHOLD_ENDED', { on: file.householdEnded.on });
  const day = stepDate(on, earliest, acting.today);
  if (!day.ok) return day;
  const related = noCloseRelative([acting.staffCode], acting.declaredRelatives);
  return related.ok ? ok(true) : related;
}

function withPauses(file: CaseState, change: (pause: ClockPause) => ClockPause): CaseState {
  const { timeLimit } = file;
  if (timeLimit?.pauses === undefined) return file;
  return { ...file, timeLimit: { ...timeLimit, pauses: timeLimit.pauses.map(change) } };
}
