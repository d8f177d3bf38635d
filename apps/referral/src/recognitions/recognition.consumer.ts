import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import {
  changeRecognition,
  endRecognition,
  restoreRecognition,
  type Recognition,
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
    return alter(tx, events, 'last', (recognition, { data }) =>
      changeRecognition(recognition, {
        effectiveOn: data.effectiveOn,
        monthlyAmountFen: data.monthlyAmountFen ?? null,
      }),
    );
  }

  @Handles('eligibility.recognition-ended.v1')
  ended(events: Received<'eligibility.recognition-ended.v1'>[], tx: Tx): Promise<void> {
    return alter(tx, events, 'all', (recognition, { data }) => endRecognition(recognition, data.effectiveOn));
  }

  @Handles('eligibility.recognition-restored.v1')
  restored(events: Received<'eligibility.recognition-restored.v1'>[], tx: Tx): Promise<void> {
    return alter(tx, events, 'last', (recognition, { data }) =>
      restoreRecognition(recognition, {
        endedFrom: data.endedFrom,
        from: data.from ?? null,
        validTo: data.validTo ?? null,
      }),
    );
  }
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

/**
 * @param which an end counts for all that a category was granted by one decision after the other; one that ended
 *   earlier stays as it is
 */
async function alter<E extends Altered>(
  tx: Tx,
  events: readonly E[],
  which: 'last' | 'all',
  fold: (recognition: Recognition, event: E) => Recognition,
): Promise<void> {
  const known = await lockRecognitions(tx, householdsOf(events));
  const altered = events.flatMap((event) => {
    const { category, personId, subject } = event.data;
    const key = { householdId: subject.householdId, category, personId: personId ?? null };
    const granted = known.filter((row) => sameCategory(row, key));
    const rows = which === 'all' ? granted : granted.slice(-1);
    return rows.map((row) => ({ ...row, ...fold(row, event) }));
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
