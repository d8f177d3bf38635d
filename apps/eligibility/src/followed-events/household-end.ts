import { Injectable } from '@nestjs/common';
import type { Received, Tx } from '@aid-chain/messaging';
import type { Track } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { updateCases } from '../cases/case-store.js';
import { emitDecided } from '../cases/emit.js';
import { saveEnded } from '../household/household-store.js';
import { markWithoutHousehold } from '../household-end/recognition-end.rules.js';
import { markToMatch } from '../recognitions/households-to-match.sql.js';
import { lockFamilyCases } from './family-cases.js';
import { recognitionsOf } from '../recognitions/recognition-store.js';

/** Takes note of the end of a household and shows what of its recognitions still stands. */
@Injectable()
export class HouseholdEnd {
  constructor(private readonly rules: PlaceRules) {}

  /**
   * The cases are written under the lock that every command takes: a decision that waits for it sees the end, and one
   * that was quicker is seen here. Who decides is asked of the day of the end, so that it is the same whenever the event is read.
   */
  async apply(events: readonly Received<'intake.household-ended.v1'>[], tx: Tx): Promise<void> {
    const ended = events.map(({ data }) => data);
    await saveEnded(tx, ended);
    const ids = ended.map(({ subject }) => subject.householdId);
    const locked = await lockFamilyCases(tx, ids);
    const recognitions = await recognitionsOf(tx, ids);
    const decisions = events.flatMap((event) => {
      const { subject, effectiveOn: on, reasonCode } = event.data;
      const files = locked
        .filter(({ householdId }) => householdId === subject.householdId)
        .map(({ file }) => file);
      const present = recognitions.get(subject.householdId) ?? [];
      const end = { on, reasonCode, endSeq: event.streamSeq ?? undefined };
      const decides = ({ regionCode }: CaseState, track: Track) =>
        this.rules.authorityOf(regionCode, track, on);
      const marked = markWithoutHousehold(files, present, end, decides);
      return marked.map((decided) => ({ event, decided }));
    });
    updateCases(
      tx,
      decisions.map(({ decided }) => decided.state),
    );
    await markToMatch(tx, ids);
    for (const { event, decided } of decisions) emitDecided(tx, decided, event.time, event);
  }
}
