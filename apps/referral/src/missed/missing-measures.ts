import { Injectable } from '@nestjs/common';
import { MATCHES_FIELD, type MatchedMeasure } from '@aid-chain/contracts';
import { addDays, groupBy, type IsoDate } from '@aid-chain/kernel';
import type { Sql, Tx } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import type { Measure } from '@aid-chain/policy';
import { matchesOn, type MayGet } from '../measures/may-get.rules.js';
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
  type Recheck,
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
  /** The next day on which the place gives it something else. */
  readonly nextOn?: IsoDate;
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
    await saveRechecks(tx, householdIds, recheckDays(opened, aid));
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
      return this.opened(household, measures, given.get(householdId) ?? [], today);
    };
  }

  private opened(
    { answers, matches: sealed, ...household }: MatchedHousehold,
    measures: readonly Measure[],
    given: readonly AidOnDay[],
    today: IsoDate,
  ): OpenedHousehold {
    const { householdId } = household;
    const all = this.sealer.openJson<readonly MatchedMeasure[]>(MATCHES_FIELD, householdId, sealed);
    const { matches, ...next } = matchesOn(all, today);
    const answered =
      answers === null
        ? []
        : this.sealer.openJson<readonly AnsweredMeasure[]>(ANSWERS_FIELD, householdId, answers);
    const standing = standingAnswers(answered, matches);
    const missing = missingMeasures(matches, measures, given, standing);
    const asked = askedMeasures(matches, measures, given, standing);
    const hasOldAnswers = standing.length < answered.length;
    return { ...household, ...next, missing, asked, answers: standing, hasOldAnswers };
  }

  private rowsOf({ householdId, regionCode, matchedOn, missing }: OpenedHousehold): readonly MissingRow[] {
    return inGroups(missing).map(({ personKey, needKind, missing: measures }) => ({
      ...{ householdId, regionCode, personKey, needKind, measures: measures.length },
      since: sinceOf(measures, matchedOn),
      departments: this.providersOf(regionCode, measures),
    }));
  }

  /** The departments that give some measures, each once. */
  private providersOf(regionCode: string, measures: MissingGroup['missing']): readonly string[] {
    const codes = measures.flatMap(({ measure }) => this.settings.providers(regionCode, measure));
    return [...new Set(codes)].sort();
  }
}

/** Since when measures are missed: the first of them, from the day on which the place gives it. */
function sinceOf(measures: MissingGroup['missing'], matchedOn: IsoDate): IsoDate {
  return measures.map(({ match }) => match.from ?? matchedOn).reduce((a, b) => (a < b ? a : b));
}

/** When households are looked at again: the day after something that they receive ends, and the day on which the place gives something else. */
function recheckDays(opened: readonly OpenedHousehold[], aid: readonly AidOnDay[]): readonly Recheck[] {
  const known = new Set(opened.map(({ householdId }) => householdId));
  const ends = aid
    .filter(({ householdId }) => known.has(householdId))
    .map(({ householdId, until }) => ({ householdId, recheckOn: addDays(until, 1) }));
  const begins = opened.flatMap(({ householdId, nextOn }) =>
    nextOn === undefined ? [] : [{ householdId, recheckOn: nextOn }],
  );
  return [...ends, ...begins];
}
