import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure, type Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Policies, Sealer } from '@aid-chain/platform';
import { matchMeasures, type CaseFacts } from '@aid-chain/policy';
import type { CaseEvent, CaseState, Decided } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';
import type { Recognition } from '../recognitions/recognition.state.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import {
  changesMeasures,
  daysAhead,
  isRecognisedFrom,
  NEVER,
  publishedMatches,
  recognisedStandings,
  withUpcoming,
} from './matched-measures.rules.js';
import { nextLook } from './next-look.rules.js';
import { savePublished, type PublishedMatches } from './published-matches.store.js';

/** What a household may get from a day on. */
interface MatchedHousehold {
  readonly on: IsoDate;
  readonly packHash: string;
  /** Of the day, and what is known of later days. */
  readonly matches: readonly MatchedMeasure[];
  /** The place gives something on the day or on a later one that is known. */
  readonly isGiven: boolean;
  readonly lookOn: IsoDate;
}

/** By what a household is matched. */
interface MatchedBy {
  /** Undefined of a household of which nobody is left. */
  readonly facts: CaseFacts | undefined;
  readonly recognitions: readonly Recognition[];
  readonly on: IsoDate;
}

/** Matches what a place gives with what a case knows of a household, and publishes it (S0-07, S2-06). */
@Injectable()
export class MeasureMatching {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly policies: Policies,
    private readonly sealer: Sealer,
  ) {}

  /**
   * What to publish after a step, in its transaction and after it was written: the matches of the day, all of them, where the
   * step may have changed them; nothing where the place gives nothing, or not all parameters of the day.
   */
  async after(connection: Sql, decided: Decided, on: IsoDate): Promise<readonly CaseEvent[]> {
    const due = changesMeasures(decided);
    const { state: file } = decided;
    if (due === 'no' || !this.isGivenIn(file.regionCode, on)) return [];
    if (this.rules.find(file.regionCode, on) === undefined) return [];
    const recognitions = await recognitionsOfOne(connection, file.householdId);
    if (due === 'where-recognised' && !isRecognisedFrom(recognitions, on)) return [];
    const isThere = file.householdEnded === undefined;
    const facts = isThere ? await this.facts.read(connection, file) : undefined;
    const found = this.match(file, { facts, recognitions, on });
    if (found === undefined) return [];
    const sealed = this.sealed(file, found);
    await savePublished(connection, [this.kept(file, found, sealed)]);
    return [eventOf(file, found, sealed)];
  }

  /** What a household may get from a day on; undefined where its place has not all parameters of the day. */
  match(file: CaseState, { facts, recognitions, on }: MatchedBy): MatchedHousehold | undefined {
    const { regionCode } = file;
    const pack = this.rules.find(regionCode, on);
    if (pack === undefined) return undefined;
    const publishedOn = (day: IsoDate): readonly MatchedMeasure[] => {
      const [by, of] = [this.rules.find(regionCode, day), this.rules.measures(regionCode, day)];
      if (by === undefined || facts === undefined) return [];
      const standings = recognisedStandings(recognitions, day);
      return publishedMatches(matchMeasures(of, { facts, standings, pack: by, on: day }), of);
    };
    const days = daysAhead(this.rules.measureDays(regionCode, on), recognitions, on);
    const known = days.filter((day) => this.rules.find(regionCode, day) !== undefined);
    const births = facts?.persons.flatMap(({ birthDate }) => birthDate ?? []) ?? [];
    const isLookedAt = isRecognisedFrom(recognitions, on);
    const lookOn = isLookedAt ? nextLook(on, { days, recognitions, births }) : NEVER;
    const later = known.map((day) => ({ on: day, matches: publishedOn(day) }));
    return {
      ...{ on, packHash: pack.packHash, matches: withUpcoming(publishedOn(on), later) },
      ...{ isGiven: this.isGivenIn(regionCode, on), lookOn },
    };
  }

  /** The matches as they are published and kept. */
  sealed({ householdId }: CaseState, { matches }: MatchedHousehold): Sealed {
    return this.sealer.sealJson(MATCHES_FIELD, householdId, matches);
  }

  /** What is kept of matches, so that only what changes is published anew. */
  kept(file: CaseState, { on, lookOn }: MatchedHousehold, matches: Sealed | null): PublishedMatches {
    const { householdId, caseId } = file;
    return { householdId, caseId, matchedOn: on, lookOn, revision: this.policies.revision ?? null, matches };
  }

  private isGivenIn(regionCode: string, on: IsoDate): boolean {
    return [on, ...this.rules.measureDays(regionCode, on)].some(
      (day) => this.rules.measures(regionCode, day).length > 0,
    );
  }
}

/** All that a household may get; it replaces what was published before. */
export function eventOf(file: CaseState, { on, packHash }: MatchedHousehold, matches: Sealed): CaseEvent {
  const { caseId, householdId, regionCode } = file;
  return {
    type: 'eligibility.measures-matched.v1',
    data: { subject: { householdId }, caseId, regionCode, matchedOn: on, packHash, matches },
  };
}
