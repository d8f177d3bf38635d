import { addDays, type Instant, type IsoDate } from '@aid-chain/kernel';
import type { ServiceUnit } from '@aid-chain/vocabulary';

const DAY = 24 * 60;

/** Minutes since midnight of a time of the day, `HH:MM`. */
export function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

/** How long a service takes; of one that is counted by times nobody knows. */
function lengthOf(unit: ServiceUnit, units: number): number {
  return unit === 'hour' ? units * 60 : 0;
}

/** When a service: its day, when it begins, and how much of it. */
export interface ServiceHours {
  readonly on: IsoDate;
  readonly from: string;
  readonly units: number;
  readonly unit: ServiceUnit;
}

/** The moment at which a service is over, as day and time that compare as text. */
export function endOf({ on, from, units, unit }: ServiceHours): string {
  const minutes = minutesOf(from) + lengthOf(unit, units);
  const [day, left] = [addDays(on, Math.floor(minutes / DAY)), minutes % DAY];
  return `${day} ${twoDigits(Math.floor(left / 60))}:${twoDigits(left % 60)}`;
}

/** A moment in Asia/Shanghai, written as {@link endOf} writes one. */
export function momentOf(now: Instant, today: IsoDate): string {
  return `${today} ${now.slice(11, 16)}`;
}

/** Whether two services of one person take the same hours; what is counted by times takes none. */
export function overlap(one: ServiceHours, other: ServiceHours): boolean {
  if (one.unit !== 'hour' || other.unit !== 'hour') return false;
  return startOf(one) < endOf(other) && startOf(other) < endOf(one);
}

/** The moment at which a service begins, written as {@link endOf} writes one. */
export function startOf({ on, from }: Pick<ServiceHours, 'on' | 'from'>): string {
  return `${on} ${from}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
