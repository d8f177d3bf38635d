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
 * The end that is taken back gives its place to the limit that was granted, where there was one; what did not end with
 * it stays as it is. What waited in between runs again as a period of its own.
 */
export function restoreRecognition(
  recognition: Recognition,
  { endedFrom, from, validTo }: Restored,
): Recognition {
  const ended = recognition.validTo === addDays(endedFrom, -1);
  if (!ended) return recognition;
  return { ...recognition, validFrom: from ?? recognition.validFrom, validTo };
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
  return recognitions.filter(
    ({ validFrom, validTo }) => validTo === null || (validTo >= today && validTo >= validFrom),
  );
}
