import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { matchMeasures, type CategoryStanding, type Measure, type RulePack } from '@aid-chain/policy';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import { changesMeasures, publishedMatches, recognisedStandings } from './matched-measures.rules.js';

/** Matches what a place gives with what a case knows of a household, and publishes it (S0-07, S2-06). */
@Injectable()
export class MeasureMatching {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /**
   * What to publish after a step, in its transaction and after it was written: the matches of the day, all of them, where the
   * step may have changed them; nothing where the place has no measures, or not all parameters of the day.
   */
  async after(connection: Sql, decided: Decided, on: IsoDate): Promise<readonly CaseEvent[]> {
    const due = changesMeasures(decided);
    const { state: file } = decided;
    if (due === 'no') return [];
    const measures = this.rules.measures(file.regionCode, on);
    const pack = measures.length === 0 ? undefined : this.rules.find(file.regionCode, on);
    if (pack === undefined) return [];
    const standings = recognisedStandings(await recognitionsOfOne(connection, file.householdId), on);
    if (due === 'where-recognised' && standings.length === 0) return [];
    return [await this.matched(connection, file, { measures, pack, standings, on })];
  }

  private async matched(
    connection: Sql,
    file: CaseState,
    { measures, pack, standings, on }: MatchedWith,
  ): Promise<CaseEvent> {
    const { caseId, householdId, regionCode } = file;
    const isThere = file.householdEnded === undefined;
    const facts = isThere ? await this.facts.read(connection, file) : undefined;
    const matches = facts === undefined ? [] : matchMeasures(measures, { facts, standings, pack, on });
    const published = publishedMatches(matches, measures);
    return {
      type: 'eligibility.measures-matched.v1',
      data: {
        subject: { householdId },
        ...{ caseId, regionCode, matchedOn: on, packHash: pack.packHash },
        matches: this.sealer.sealJson(MATCHES_FIELD, householdId, published),
      },
    };
  }
}

/** By what a household is matched. */
interface MatchedWith {
  readonly measures: readonly Measure[];
  readonly pack: RulePack;
  readonly standings: readonly CategoryStanding[];
  readonly on: IsoDate;
}
