import { ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { NotGivenReason, ServiceSessionState } from '@aid-chain/vocabulary';

/** What one side states of a service: what was given, or why not. */
export interface Attendance {
  readonly given: boolean;
  /** When it began, as `HH:MM`; null where it was not given. */
  readonly from: string | null;
  readonly units: number | null;
  readonly reasonCode: NotGivenReason | null;
  readonly by: string;
  readonly on: IsoDate;
}

/** What both statements come to. */
export interface Settled {
  readonly state: ServiceSessionState;
  /** What is paid for: what both sides state alike, and nothing else. */
  readonly units: number | null;
  readonly amountFen: number | null;
}

/** Whether a statement is whole. Refuses SERVICE_ATTENDANCE_INVALID. */
export function checkAttendance({ given, from, units, reasonCode }: Attendance): Result<true> {
  const isWhole = given
    ? from !== null && units !== null && reasonCode === null
    : from === null && units === null && reasonCode !== null;
  return isWhole ? ok(true) : refuse('SERVICE_ATTENDANCE_INVALID');
}

/** Whether a side may state anything of a service. Refuses SERVICE_SESSION_STATE for one that is settled, SERVICE_SESSION_NOT_YET. */
export function checkStatable(
  {
    state,
    plannedOn,
    isFollowedUp,
  }: { readonly state: ServiceSessionState; readonly plannedOn: IsoDate; readonly isFollowedUp: boolean },
  today: IsoDate,
): Result<true> {
  if (state === 'given' || isFollowedUp) return refuse('SERVICE_SESSION_STATE', { state });
  return plannedOn > today ? refuse('SERVICE_SESSION_NOT_YET', { on: plannedOn }) : ok(true);
}

/**
 * What the statements of provider and person come to (L-55): given is what both state alike, and only that is paid; what one side denies
 * is not given, and where they differ a person finds out. Neither of them alone proves anything.
 */
export function settle(
  provider: Attendance | null,
  person: Attendance | null,
  priceFen: number | null,
): Settled {
  const unpaid = { units: null, amountFen: null };
  const stated = [provider, person].flatMap((side) => side ?? []);
  const [one, other] = stated;
  if (one === undefined) return { state: 'planned', ...unpaid };
  if (other === undefined) return { state: one.given ? 'stated' : 'not-given', ...unpaid };
  if (!one.given && !other.given) return { state: 'not-given', ...unpaid };
  if (!one.given || !other.given || one.units === null || one.units !== other.units)
    return { state: 'disputed', ...unpaid };
  return { state: 'given', units: one.units, amountFen: priceFen === null ? null : one.units * priceFen };
}
