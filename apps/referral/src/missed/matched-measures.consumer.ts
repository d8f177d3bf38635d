import { Injectable } from '@nestjs/common';
import { Handles, type Received, type Tx } from '@aid-chain/messaging';
import { BusinessClock } from '@aid-chain/platform';
import { saveMatches, type StoredMatches } from '../measures/matched-measures.store.js';
import { MissingMeasures } from './missing-measures.js';

type Matched = Received<'eligibility.measures-matched.v1'>;

/** Keeps which measures each household may get: what it lacks of them stands on its happiness list, and on the list of what is missed (S2-06). */
@Injectable()
export class MatchedMeasuresConsumer {
  constructor(
    private readonly missing: MissingMeasures,
    private readonly clock: BusinessClock,
  ) {}

  @Handles('eligibility.measures-matched.v1')
  async matched(events: Matched[], tx: Tx): Promise<void> {
    // Of one household in a batch the last one holds: each event names all of its matches.
    const last = new Map(events.map((event) => [event.data.subject.householdId, storedOf(event)]));
    await saveMatches(tx, [...last.values()]);
    await this.missing.refresh(tx, [...last.keys()], this.clock.today());
  }
}

function storedOf({ data }: Matched): StoredMatches {
  const { subject, caseId, regionCode, matchedOn, matches } = data;
  return { householdId: subject.householdId, caseId, regionCode, matchedOn, matches };
}
