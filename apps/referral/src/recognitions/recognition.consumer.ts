import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import {
  changeRecognition,
  endedFromDay,
  endRecognition,
  everRuns,
  restoreRecognition,
} from './recognition.rules.js';
import { lockRecognitions, saveRecognitions, type HouseholdRecognition } from './recognition.store.js';

type Recognised = Received<'eligibility.household-recognised.v1'>;
type Altered =
  | Received<'eligibility.recognition-changed.v1'>
  | Received<'eligibility.recognition-ended.v1'>
  | Received<'eligibility.recognition-restored.v1'>;

/** What each household is recognised as, from the events of eligibility: the first half of the happiness list. */
@Injectable()
export class RecognitionConsumer {
  @Handles('eligibility.household-recognised.v1')
  async recognised(events: Recognised[], tx: Tx): Promise<void> {
    const fresh = events.flatMap(granted);
    const before = await lockRecognitions(tx, householdsOf(events));
    const replaced = before.flatMap((old) => {
      const successor = fresh.find((row) => sameCategory(row, old) && row.validFrom > old.validFrom);
      return successor === undefined ? [] : [{ ...old, ...endRecognition(old, successor.validFrom) }];
    });
    await saveRecognitions(tx, [...replaced, ...fresh]);
  }

  @Handles('eligibility.recognition-changed.v1')
  changed(events: Received<'eligibility.recognition-changed.v1'>[], tx: Tx): Promise<void> {
    return alter(tx, events, (granted, { data: { effectiveOn, monthlyAmountFen = null } }) =>
      lastOf(granted).map((row) => ({
        ...row,
        ...changeRecognition(row, { effectiveOn, monthlyAmountFen }),
      })),
    );
  }

  /** An end counts for all that a category was granted by one decision after the other; one that ended earlier stays as it is. */
  @Handles('eligibility.recognition-ended.v1')
  ended(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    return alter(tx, events, (granted, { data }) =>
      granted.map((row) => ({ ...row, ...endRecognition(row, data.effectiveOn) })),
    );
  }

  @Handles('eligibility.recognition-restored.v1')
  restored(events: Received<'eligibility.recognition-restored.v1'>[], tx: Tx): Promise<void> {
    return alter(tx, events, (granted, { data: { endedFrom, from = null, validTo = null } }) =>
      lastOf(granted, (row) => endedFromDay(row, endedFrom)).flatMap((row) =>
        restoreRecognition(row, { endedFrom, from, validTo }),
      ),
    );
  }
}

/**
 * The last of what a category was granted: one that was ended before its first day is none beside others.
 * @param isMeant whether such a one is meant nevertheless
 */
function lastOf(
  granted: readonly HouseholdRecognition[],
  isMeant: (row: HouseholdRecognition) => boolean = () => false,
): readonly HouseholdRecognition[] {
  const begun = granted.filter((row) => everRuns(row) || isMeant(row));
  return (begun.length === 0 ? granted : begun).slice(-1);
}

function granted({ data }: Recognised): HouseholdRecognition[] {
  return data.results.map((result) => ({
    householdId: data.subject.householdId,
    caseId: data.caseId,
    category: result.category,
    personId: result.personId ?? null,
    validFrom: result.validFrom,
    validTo: result.validTo ?? null,
    monthlyAmountFen: result.monthlyAmountFen ?? null,
    changes: [],
  }));
}

/** @param fold what stands differently after an event, of all that its category was granted, the oldest first */
async function alter<E extends Altered>(
  tx: Tx,
  events: readonly E[],
  fold: (granted: readonly HouseholdRecognition[], event: E) => readonly HouseholdRecognition[],
): Promise<void> {
  const known = await lockRecognitions(tx, householdsOf(events));
  const altered = events.flatMap((event) => {
    const { category, personId, subject } = event.data;
    const key = { householdId: subject.householdId, category, personId: personId ?? null };
    return fold(
      known.filter((row) => sameCategory(row, key)),
      event,
    );
  });
  await saveRecognitions(tx, altered);
}

function householdsOf(events: readonly (Recognised | Altered)[]): string[] {
  return events.map((event) => event.data.subject.householdId);
}

type CategoryKey = Pick<HouseholdRecognition, 'householdId' | 'category' | 'personId'>;

function sameCategory(a: CategoryKey, b: CategoryKey): boolean {
  return a.householdId === b.householdId && a.category === b.category && a.personId === b.personId;
}
