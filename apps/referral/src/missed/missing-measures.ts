import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import { groupBy, type IsoDate } from '@aid-chain/kernel';
import type { Sql, Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { Measure } from '@aid-chain/policy';
import type { MayGet } from '../measures/may-get.rules.js';
import { ReferralSettings } from '../referral-state/referral-settings.js';
import {
  askedMeasures,
  inGroups,
  missingMeasures,
  standingAnswers,
  type AnsweredMeasure,
  type MissingGroup,
} from './missing-measures.rules.js';
import {
  aidOnDay,
  matchedHouseholds,
  saveAnswers,
  saveMissing,
  saveRechecks,
  type AidOnDay,
  type MatchedHousehold,
  type MissingRow,
} from './missing-measures.store.js';

const ANSWERS_FIELD = 'measure-answers';

/** A household with what it may get and does not get, and what was answered about that. */
export interface OpenedHousehold extends Omit<MatchedHousehold, 'answers' | 'matches'> {
  readonly missing: readonly MayGet[];
  /** What a person is asked about. */
  readonly asked: readonly MayGet[];
  readonly answers: readonly AnsweredMeasure[];
  /** Some of the stored answers are about measures that are matched no more. */
  readonly hasOldAnswers: boolean;
}

/** Keeps of each household how many measures it misses, and opens which ones for who may see them (S2-06). */
@Injectable()
export class MissingMeasures {
  constructor(
    private readonly sealer: Sealer,
    private readonly settings: ReferralSettings,
  ) {}

  /** Finds anew what some households miss, whatever has changed of them: six statements for all of them. */
  async refresh(tx: Tx, ids: readonly string[], today: IsoDate): Promise<void> {
    const householdIds = [...new Set(ids)].sort();
    if (householdIds.length === 0) return;
    const matched = await matchedHouseholds(tx, householdIds, 'locked');
    const aid = await aidOnDay(tx, householdIds, today);
    const opened = matched.map(this.opening(aid, today));
    await saveMissing(
      tx,
      householdIds,
      opened.flatMap((household) => this.rowsOf(household)),
    );
    const kept = opened.filter(({ hasOldAnswers }) => hasOldAnswers).map((each) => this.sealed(each));
    if (kept.length > 0) await saveAnswers(tx, kept);
    const known = new Set(matched.map(({ householdId }) => householdId));
    await saveRechecks(
      tx,
      householdIds,
      aid.filter(({ householdId }) => known.has(householdId)),
    );
  }

  /** What one household misses on a day, opened for this reading only; undefined where nothing was matched for it. */
  async open(connection: Sql, id: string, today: IsoDate): Promise<OpenedHousehold | undefined> {
    return (await this.opener(connection, [id], today))(id);
  }

  /** Reads what was matched for some households; each is opened when it is asked for, so that one which does not open takes no other away. */
  async opener(
    connection: Sql,
    ids: readonly string[],
    today: IsoDate,
  ): Promise<(householdId: string) => OpenedHousehold | undefined> {
    const matched = await matchedHouseholds(connection, ids, 'shown');
    const open = this.opening(await aidOnDay(connection, ids, today), today);
    const byId = new Map(matched.map((household) => [household.householdId, household]));
    return (householdId) => {
      const found = byId.get(householdId);
      return found === undefined ? undefined : open(found);
    };
  }

  /** Keeps answers about a household beside those that still hold, and finds anew what it misses. */
  async answer(
    tx: Tx,
    { householdId, answers }: Pick<OpenedHousehold, 'householdId' | 'answers'>,
    given: readonly AnsweredMeasure[],
    today: IsoDate,
  ): Promise<void> {
    await saveAnswers(tx, [this.sealed({ householdId, answers: [...answers, ...given] })]);
    await this.refresh(tx, [householdId], today);
  }

  private sealed({ householdId, answers }: Pick<OpenedHousehold, 'householdId' | 'answers'>) {
    return { householdId, answers: this.sealer.sealJson(ANSWERS_FIELD, householdId, answers) };
  }

  /** How households are opened of which this aid is given on a day; the measures of a place are read once for all of them. */
  private opening(
    aid: readonly AidOnDay[],
    today: IsoDate,
  ): (household: MatchedHousehold) => OpenedHousehold {
    const given = groupBy(aid, ({ householdId }) => householdId);
    const ofPlaces = new Map<string, readonly Measure[]>();
    return (household) => {
      const { householdId, regionCode } = household;
      const measures = ofPlaces.get(regionCode) ?? this.settings.measures(regionCode, today);
      ofPlaces.set(regionCode, measures);
      return this.opened(household, measures, given.get(householdId) ?? []);
    };
  }

  private opened(
    { answers, matches: sealed, ...household }: MatchedHousehold,
    measures: readonly Measure[],
    given: readonly AidOnDay[],
  ): OpenedHousehold {
    const { householdId } = household;
    const matches = this.sealer.openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, householdId, sealed);
    const answered =
      answers === null
        ? []
        : this.sealer.openJson<readonly AnsweredMeasure[]>(ANSWERS_FIELD, householdId, answers);
    const standing = standingAnswers(answered, matches);
    const missing = missingMeasures(matches, measures, given, standing);
    const asked = askedMeasures(matches, measures, given, standing);
    const hasOldAnswers = standing.length < answered.length;
    return { ...household, missing, asked, answers: standing, hasOldAnswers };
  }

  private rowsOf({ householdId, regionCode, matchedOn, missing }: OpenedHousehold): readonly MissingRow[] {
    return inGroups(missing).map(({ personKey, needKind, missing: measures }) => ({
      ...{ householdId, regionCode, personKey, needKind, since: matchedOn, measures: measures.length },
      departments: this.providersOf(regionCode, measures),
    }));
  }

  /** The departments that give some measures, each once. */
  private providersOf(regionCode: string, measures: MissingGroup['missing']): readonly string[] {
    const codes = measures.flatMap(({ measure }) => this.settings.providers(regionCode, measure));
    return [...new Set(codes)].sort();
  }
}
