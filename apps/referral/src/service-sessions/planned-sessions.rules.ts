import { addMonths, ok, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { ServiceUnit } from '@aid-chain/vocabulary';
import { endOf, overlap, startOf, type ServiceHours } from './session-time.rules.js';

/** A service that is to be planned. */
export interface WishedSession {
  readonly line: number;
  readonly on: IsoDate;
  readonly from: string;
  readonly units: number;
}

/** A line of the plan, as far as the rules need it. */
interface LineOfPlan {
  readonly line: number;
  readonly item: string;
  readonly unit: ServiceUnit;
  readonly unitsAMonth: number;
}

/** A service of the person that stands already. */
export interface StandingSession extends ServiceHours {
  readonly sessionId: string;
  readonly item: string;
}

/** How far ahead services are planned: nobody knows what somebody needs in years to come. */
const MONTHS_AHEAD = 12;

/**
 * Whether services of a plan may be planned so (L-54, L-55): of its lines, from today on and within a year, no hour of a
 * person twice, and no more in a month than the plan has. Refuses SERVICE_SESSION_UNPLANNED, SERVICE_SESSION_TOO_FAR, SERVICE_SESSION_TWICE,
 * SERVICE_SESSION_OVERLAPS, SERVICE_MONTH_UNITS.
 * @param standing what stands for the person on and around those days
 */
export function checkPlanned(
  sessions: readonly WishedSession[],
  lines: readonly LineOfPlan[],
  standing: readonly StandingSession[],
  today: IsoDate,
): Result<true> {
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const wrong = sessions.find(({ line, on }) => !byLine.has(line) || on < today);
  if (wrong !== undefined || sessions.length === 0)
    return refuse('SERVICE_SESSION_UNPLANNED', { line: String(wrong?.line ?? 0) });
  const latest = addMonths(today, MONTHS_AHEAD);
  if (sessions.some(({ on }) => on > latest)) return refuse('SERVICE_SESSION_TOO_FAR', { latest });
  const planned = sessions.flatMap((session): StandingSession[] => {
    const line = byLine.get(session.line);
    return line === undefined ? [] : [{ ...session, sessionId: '', item: line.item, unit: line.unit }];
  });
  if (new Set(planned.map(keyOf)).size < planned.length) return refuse('SERVICE_SESSION_TWICE');
  const hours = checkHours(planned, standing);
  return hours.ok ? checkMonths(planned, standing, lines) : hours;
}

const keyOf = ({ item, on, from }: StandingSession): string => `${item} ${on} ${from}`;

/** No hour of a person is planned twice; what stands as the same service at the same time is answered as one that is there. */
function checkHours(planned: readonly StandingSession[], standing: readonly StandingSession[]): Result<true> {
  const there = new Set(standing.map(keyOf));
  if (planned.some((one) => there.has(keyOf(one)))) return refuse('SERVICE_SESSION_TWICE');
  const inOrder = [...standing, ...planned].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  const isNew = new Set(planned);
  let last: StandingSession | undefined;
  for (const next of inOrder.filter(({ unit }) => unit === 'hour')) {
    if (last !== undefined && overlap(last, next) && (isNew.has(last) || isNew.has(next)))
      return refuse('SERVICE_SESSION_OVERLAPS', {
        on: last.on,
        from: last.from,
        ...(last.sessionId === '' ? {} : { sessionId: last.sessionId }),
      });
    if (last === undefined || endOf(next) > endOf(last)) last = next;
  }
  return ok(true);
}

/** No more in a month than the plan has. */
function checkMonths(
  planned: readonly StandingSession[],
  standing: readonly StandingSession[],
  lines: readonly LineOfPlan[],
): Result<true> {
  for (const { line, item, unitsAMonth } of lines) {
    const months = new Set(planned.flatMap((one) => (one.item === item ? [one.on.slice(0, 7)] : [])));
    for (const month of months) {
      const unitsOf = (sessions: readonly StandingSession[]) =>
        sessions
          .filter((one) => one.item === item && one.on.startsWith(month))
          .reduce((sum, one) => sum + one.units, 0);
      const [before, more] = [unitsOf(standing), unitsOf(planned)];
      if (before + more > unitsAMonth)
        return refuse('SERVICE_MONTH_UNITS', {
          ...{ line: String(line), month, units: String(unitsAMonth) },
          ...{ before: String(before), more: String(more), planned: String(before + more) },
        });
    }
  }
  return ok(true);
}
