import {
  addDays,
  amountAt,
  amountPeriods,
  maxDate,
  minDate,
  withAmountFrom,
  type AmountPeriod,
  type Fen,
  type IsoDate,
} from '@aid-chain/kernel';

/** A category that a household or one person was recognised in, as the events name it. */
export interface Recognition {
  readonly category: string;
  readonly personId: string | null;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly monthlyAmountFen: Fen | null;
  /** Amounts that begin later, in the order of their days. */
  readonly changes: readonly AmountPeriod[];
}

/** A change takes effect on its day; the amount before it stays true until then. */
export function changeRecognition(
  recognition: Recognition,
  { effectiveOn, monthlyAmountFen }: { effectiveOn: IsoDate; monthlyAmountFen: Fen | null },
): Recognition {
  const changes = withAmountFrom(recognition.changes, { from: effectiveOn, monthlyAmountFen });
  return { ...recognition, changes };
}

/**
 * The end that is taken back gives its place to the limit that was granted, where there was one. What waited in between runs again as a
 * period of its own, and the one before it stays as it was: what it was in those months is asked later, too (L-18).
 * @returns the periods that it has from then on, none where it did not end with that end
 */
export function restoreRecognition<R extends Recognition>(
  recognition: R,
  { endedFrom, from, validTo }: Restored,
): readonly R[] {
  if (!endedFromDay(recognition, endedFrom)) return [];
  const again = { ...recognition, validTo };
  if (from === null || from <= endedFrom) return [again];
  return [recognition, { ...again, validFrom: from }];
}

/** Whether something ended with an end, of which this is the first day without. */
export function endedFromDay({ validTo }: Recognition, endedFrom: IsoDate): boolean {
  return validTo === addDays(endedFrom, -1);
}

/** Whether it ever ran, or will: one that was ended before its first day never began. */
export function everRuns({ validFrom, validTo }: Recognition): boolean {
  return validTo === null || validTo >= validFrom;
}

interface Restored {
  readonly endedFrom: IsoDate;
  /** Its first day, where it did not run since its end. */
  readonly from: IsoDate | null;
  readonly validTo: IsoDate | null;
}

/** An end takes effect on its day, which is the first without the category; an earlier end stays. */
export function endRecognition(recognition: Recognition, effectiveOn: IsoDate): Recognition {
  const last = addDays(effectiveOn, -1);
  return {
    ...recognition,
    validTo: recognition.validTo === null ? last : minDate(recognition.validTo, last),
  };
}

/** The monthly amount on a day, in fen; null for a category without an amount. */
export function amountOn(recognition: Recognition, day: IsoDate): Fen | null {
  return amountAt(recognition, day);
}

/** What a list shows beside its periods: the amount of the day; of what begins later that of its first day. */
export function shownAmount(recognition: Recognition, day: IsoDate): Fen | null {
  return amountOn(recognition, maxDate(day, recognition.validFrom));
}

/** What a recognition pays from its first day to its last, each amount once with its first day: also what begins later (L-05). */
export function periodsOf(recognition: Recognition): readonly AmountPeriod[] {
  const { validFrom, validTo, changes } = recognition;
  const days = [validFrom, ...changes.map(({ from }) => maxDate(from, validFrom))];
  return amountPeriods(
    days.filter((from) => validTo === null || from <= validTo),
    (day) => amountOn(recognition, day),
  );
}

/**
 * Recognitions that hold on a day or begin after it: what was granted and has not ended. One that was ended before its
 * first day never began.
 */
export function standingRecognitions<R extends Recognition>(recognitions: readonly R[], today: IsoDate): R[] {
  return recognitions.filter((each) => everRuns(each) && (each.validTo === null || each.validTo >= today));
}
