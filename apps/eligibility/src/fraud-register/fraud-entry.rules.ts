import { addDays, addMonths, refuse, type IsoDate, type Result } from '@aid-chain/kernel';
import type { FraudStanding, FraudStepKind } from '@aid-chain/vocabulary';
import { stepDate } from '../cases/step-date.rules.js';

/** A step of an entry; none is ever rewritten. */
export interface FraudStep {
  readonly kind: FraudStepKind;
  readonly on: IsoDate;
}

/** An entry in the register of proven fraud as far as its course goes. */
export interface FraudCourse {
  readonly recordedOn: IsoDate;
  readonly recordedBy: string;
  /** Its last day. */
  readonly until: IsoDate;
  /** The oldest first. */
  readonly steps: readonly FraudStep[];
}

/** What is known of the case, the person and the place when an entry is made. */
interface EntryContext {
  /** How many years after the decision an entry lasts at most in the place; undefined where no document bounds it. */
  readonly years: number | undefined;
  readonly openedOn: IsoDate;
  readonly today: IsoDate;
  /** Whether the person was of age on the day of the decision: a child is punished for nothing. */
  readonly isAdult: boolean;
}

/**
 * A decision about an adult was taken before anything is entered, and the entry has an end, within the bound of the place. It is about
 * a person: what was decided before the family's first case here counts. Refuses FRAUD_DECISION_LATER, FRAUD_OF_MINOR, FRAUD_EXPIRY_PAST, FRAUD_EXPIRY_FAR, STEP_DATE_*.
 */
export function entryAdmitted(
  { on, decidedOn, until }: { readonly on: IsoDate; readonly decidedOn: IsoDate; readonly until: IsoDate },
  { years, openedOn, today, isAdult }: EntryContext,
): Result<IsoDate> {
  if (decidedOn > on) return refuse('FRAUD_DECISION_LATER', { decidedOn });
  if (!isAdult) return refuse('FRAUD_OF_MINOR');
  if (until <= on) return refuse('FRAUD_EXPIRY_PAST', { until });
  if (years !== undefined) {
    const latest = addMonths(decidedOn, years * 12);
    if (until > latest) return refuse('FRAUD_EXPIRY_FAR', { until, latest, years });
  }
  return stepDate(on, openedOn, today);
}

/** Where an entry stands on a day: of no effect before the person knows of it, while an objection is examined, and after its last day. */
export function standingOn({ until, steps }: FraudCourse, day: IsoDate): FraudStanding {
  const last = steps.at(-1);
  if (day > until || last?.kind === 'lifted') return 'ended';
  if (last === undefined) return 'notice-owed';
  return last.kind === 'objected' ? 'suspended' : 'in-force';
}

/** Since when an entry has no effect any more. */
function endedOn({ until, steps }: FraudCourse): IsoDate {
  const last = steps.at(-1);
  return last?.kind === 'lifted' ? last.on : addDays(until, 1);
}

/**
 * Whether a step may be taken now: notice first, then an objection at any time, answered by somebody else than who made the entry.
 * Refuses FRAUD_ENTRY_ENDED, FRAUD_ENTRY_NOTIFIED, FRAUD_NOTICE_MISSING, FRAUD_OBJECTION_OPEN, FRAUD_OBJECTION_MISSING,
 * FRAUD_EXAMINER_CONCERNED, STEP_DATE_*.
 */
export function stepAdmitted(
  entry: FraudCourse,
  { kind, on }: FraudStep,
  { today, by }: { readonly today: IsoDate; readonly by: string },
): Result<IsoDate> {
  const { steps, recordedOn, recordedBy } = entry;
  const standing = standingOn(entry, today);
  if (standing === 'ended') return refuse('FRAUD_ENTRY_ENDED', { on: endedOn(entry) });
  const [notified] = steps;
  const last = steps.at(-1);
  if (kind === 'notified') {
    if (notified !== undefined) return refuse('FRAUD_ENTRY_NOTIFIED', { on: notified.on });
  } else if (notified === undefined) return refuse('FRAUD_NOTICE_MISSING');
  if (kind === 'objected' && standing === 'suspended')
    return refuse('FRAUD_OBJECTION_OPEN', { on: last?.on ?? recordedOn });
  if (kind === 'kept' || kind === 'lifted') {
    if (standing !== 'suspended') return refuse('FRAUD_OBJECTION_MISSING');
    if (by === recordedBy) return refuse('FRAUD_EXAMINER_CONCERNED');
  }
  return stepDate(on, last?.on ?? recordedOn, today);
}

/**
 * An entry in force may order a visit to the family, and nothing else: it refuses, delays and scores nothing (S4-10).
 * Refuses FRAUD_ENTRY_ENDED, FRAUD_NOTICE_MISSING, FRAUD_OBJECTION_OPEN, ORDERED_VISIT_OPEN, STEP_DATE_*.
 * @param openVisit the day of a visit that has no result yet
 */
export function visitAdmitted(
  entry: FraudCourse,
  on: IsoDate,
  { today, openVisit }: { readonly today: IsoDate; readonly openVisit: IsoDate | undefined },
): Result<IsoDate> {
  const last = entry.steps.at(-1);
  switch (standingOn(entry, today)) {
    case 'ended':
      return refuse('FRAUD_ENTRY_ENDED', { on: endedOn(entry) });
    case 'notice-owed':
      return refuse('FRAUD_NOTICE_MISSING');
    case 'suspended':
      return refuse('FRAUD_OBJECTION_OPEN', { on: last?.on ?? entry.recordedOn });
    case 'in-force':
      return openVisit === undefined
        ? stepDate(on, last?.on ?? entry.recordedOn, today)
        : refuse('ORDERED_VISIT_OPEN', { on: openVisit });
  }
}
