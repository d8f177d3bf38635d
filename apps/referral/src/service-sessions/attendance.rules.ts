import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type {
  EntryCorrection,
  NotGivenReason,
  OtherTime,
  ServiceSessionState,
  ServiceUnit,
} from '@aid-chain/vocabulary';
import { endOf, minutesOf, startOf } from './session-time.rules.js';

/** What one side states of a service: what was given, or why not. */
export interface Attendance {
  readonly given: boolean;
  /** When it began, as `HH:MM`; null where it was not given. */
  readonly from: string | null;
  readonly units: number | null;
  readonly reasonCode: NotGivenReason | null;
  /** Why it began at quite another time than planned. */
  readonly timeReason: OtherTime | null;
  readonly by: string;
  readonly on: IsoDate;
}

/** A service as it was planned, as far as the rules need it. */
export interface PlannedService {
  readonly plannedOn: IsoDate;
  readonly plannedFrom: string;
  readonly plannedUnits: number;
  readonly unit: ServiceUnit;
  readonly priceFen: number | null;
  /** By how many minutes its times may differ; undefined where nobody sets it: then they are the same. */
  readonly minutesApart: number | undefined;
}

/** What both statements come to. */
export interface Settled {
  readonly state: ServiceSessionState;
  /** What is paid for: what both sides state alike, and nothing else. */
  readonly units: number | null;
  readonly amountFen: number | null;
}

/** Reasons that nobody can know before the planned time. */
const KNOWN_AFTERWARDS: readonly NotGivenReason[] = ['nobody-came', 'not-at-home'];

/** Whether a statement is whole. Refuses SERVICE_ATTENDANCE_INVALID. */
export function checkAttendance({ given, from, units, reasonCode, timeReason }: Attendance): Result<true> {
  const isWhole = given
    ? from !== null && units !== null && reasonCode === null
    : from === null && units === null && timeReason === null && reasonCode !== null;
  return isWhole ? ok(true) : refuse('SERVICE_ATTENDANCE_INVALID');
}

/** A service about which a side states something. */
export interface StatedService {
  readonly state: ServiceSessionState;
  readonly plannedOn: IsoDate;
  /** Whether the person died, or the household ended, before its day. */
  readonly isAfterEnd: boolean;
  /** Whether the side has stated something of it before. */
  readonly isStated: boolean;
}

/**
 * Whether a side may state something of a service: after its day has come, a second time only with the reason of the correction, and
 * nothing was given to the dead. Refuses SERVICE_SESSION_STATE, SERVICE_SESSION_NOT_YET, ENTRY_CORRECTION_REASON.
 */
export function checkStatable(
  { state, plannedOn, isAfterEnd, isStated }: StatedService,
  { given, correction }: { readonly given: boolean; readonly correction: EntryCorrection | null },
  today: IsoDate,
): Result<true> {
  if (state === 'cancelled' || (isAfterEnd && given)) return refuse('SERVICE_SESSION_STATE', { state });
  if (plannedOn > today) return refuse('SERVICE_SESSION_NOT_YET', { on: plannedOn });
  return isStated === (correction !== null) ? ok(true) : refuse('ENTRY_CORRECTION_REASON');
}

/**
 * Whether what is stated can have been by now, and at what time (L-55): nothing is stated of hours to come, and quite another time than the
 * planned one has a reason. Refuses SERVICE_TIME_TO_COME, SERVICE_OTHER_TIME.
 * @param moment now, as {@link endOf} writes it
 */
export function checkTime(stated: Attendance, planned: PlannedService, moment: string): Result<true> {
  const { plannedOn: on, plannedFrom, unit } = planned;
  if (stated.from === null || stated.units === null) {
    const until = startOf({ on, from: plannedFrom });
    const isKnown = stated.reasonCode === null || !KNOWN_AFTERWARDS.includes(stated.reasonCode);
    return isKnown || until <= moment ? ok(true) : refuse('SERVICE_TIME_TO_COME', { until });
  }
  const until = endOf({ on, from: stated.from, units: stated.units, unit });
  if (until > moment) return refuse('SERVICE_TIME_TO_COME', { until });
  const isNear = isAlike(stated.from, plannedFrom, planned);
  return isNear || stated.timeReason !== null
    ? ok(true)
    : refuse('SERVICE_OTHER_TIME', { planned: plannedFrom });
}

/** Whether two times of one service are the same for the place. */
function isAlike(one: string, other: string, { minutesApart = 0 }: PlannedService): boolean {
  return Math.abs(minutesOf(one) - minutesOf(other)) <= minutesApart;
}

/**
 * What the statements of provider and person come to (L-55): given is what both state alike, in time and units, and no more than was planned;
 * only that is paid. What one side denies is not given, and where they differ a person finds out. Neither of them alone proves anything.
 */
export function settle(
  provider: Attendance | null,
  person: Attendance | null,
  planned: PlannedService,
): Settled {
  const unpaid = { units: null, amountFen: null };
  const stated = [provider, person].flatMap((side) => side ?? []);
  const [one, other] = stated;
  if (one === undefined) return { state: 'planned', ...unpaid };
  if (stated.some(({ units }) => units !== null && units > planned.plannedUnits))
    return { state: 'disputed', ...unpaid };
  if (other === undefined) return { state: one.given ? 'stated' : 'not-given', ...unpaid };
  if (!one.given && !other.given) return { state: 'not-given', ...unpaid };
  const { from, units } = one;
  if (from === null || other.from === null || units === null || units !== other.units)
    return { state: 'disputed', ...unpaid };
  if (!isAlike(from, other.from, planned)) return { state: 'disputed', ...unpaid };
  const { priceFen } = planned;
  return { state: 'given', units, amountFen: priceFen === null ? null : units * priceFen };
}

/** A service that was ended by a mistake, with what was stated and done of it. */
interface EndedService extends Omit<PlannedService, 'minutesApart'> {
  readonly stateBefore: ServiceSessionState | null;
  readonly provider: Attendance | null;
  readonly person: Attendance | null;
  readonly followUp: unknown;
}

/**
 * How it stands again: as its statements come to, those among them that were made meanwhile; what was followed up and nobody proves
 * stays not given, and what was cancelled before stays so (L-18, L-55).
 */
export function settledAnew(ended: EndedService, minutesApart: number | undefined): Settled {
  const unpaid = { units: null, amountFen: null };
  if (ended.stateBefore === 'cancelled') return { state: 'cancelled', ...unpaid };
  const settled = settle(ended.provider, ended.person, { ...ended, minutesApart });
  const isUnproven = settled.state === 'planned' || settled.state === 'stated';
  return isUnproven && ended.followUp !== null ? { state: 'not-given', ...unpaid } : settled;
}
