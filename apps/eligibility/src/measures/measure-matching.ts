import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { matchMeasures, type Measure, type RulePack } from '@aid-chain/policy';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import {
  changesMeasures,
  publishedMatches,
  recognisedStandings,
  withUpcoming,
} from './matched-measures.rules.js';

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
    const recognitions = await recognitionsOfOne(connection, file.householdId);
    const standings = recognisedStandings(recognitions, on);
    if (due === 'where-recognised' && standings.length === 0) return [];
    return [await this.matched(connection, file, { measures, pack, recognitions, on })];
  }

  private async matched(
    connection: Sql,
    file: CaseState,
    { measures, pack, recognitions, on }: MatchedWith,
  ): Promise<CaseEvent> {
    const { caseId, householdId, regionCode } = file;
    const isThere = file.householdEnded === undefined;
    const facts = isThere ? await this.facts.read(connection, file) : undefined;
    const publishedOn = (day: IsoDate, of: readonly Measure[], by: RulePack): readonly MatchedMeasure[] => {
      if (facts === undefined) return [];
      const standings = recognisedStandings(recognitions, day);
      return publishedMatches(matchMeasures(of, { facts, standings, pack: by, on: day }), of);
    };
    const later = this.rules.measureDays(regionCode, on).flatMap((day) => {
      const then = this.rules.find(regionCode, day);
      if (then === undefined) return [];
      return [{ on: day, matches: publishedOn(day, this.rules.measures(regionCode, day), then) }];
    });
    const published = withUpcoming(publishedOn(on, measures, pack), later);
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
  readonly recognitions: readonly Recognition[];
  readonly on: IsoDate;
}
