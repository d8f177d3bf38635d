import { Injectable } from '@nestjs/common';
import type { Sealed } from '@aid-chain/contracts';
import type { IsoDate } from '@aid-chain/kernel';
import { rows, sql, type Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import {
  contradictionsOf,
  counterfactuals,
  decide,
  resultsUnder,
  weighedValues,
  type CategoryResult,
  type Contradiction,
  type Counterfactuals,
  type Determination,
} from '@aid-chain/policy';
import type { Category, Track } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { DETERMINATION_DOCUMENT } from '../documents/document-kinds.js';
import { lifted, toStored } from '../documents/stored-document.rules.js';
import { CaseFactsReader, type ReadEvidence } from '../facts/case-facts.js';
import { allResolutions } from '../facts/resolution-store.js';
import { valueOrigins, type ValueOrigin } from '../facts/value-origins.rules.js';
import { resolutionHistory, type ShownResolution } from '../contradictions/resolution-history.rules.js';
import { trackDetermination, type TrackDetermination } from './track-determination.rules.js';
import { PlaceRules } from '../place/place-rules.js';

/** A determination as it was frozen; the worksheet describes illness and work and rests sealed. */
interface FrozenRow {
  readonly worksheet: Sealed;
}

const FIELD = 'worksheet';

/** Whose worksheet is opened. */
type OfCase = Pick<CaseState, 'caseId' | 'householdId'>;

/** Computes what the rules find of a case, freezes it with the opinion, and brings frozen ones back. */
@Injectable()
export class Determinations {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /** What the sources of a case state, read once for everything that a request computes of it. */
  read(connection: Sql, file: CaseState): Promise<ReadEvidence> {
    return this.facts.load(connection, file);
  }

  /** Income window by the month of the application, parameters of the place on the given day. */
  async compute(connection: Sql, file: CaseState, track: Track, on: IsoDate): Promise<TrackDetermination> {
    return this.computeOf(await this.read(connection, file), file, track, on);
  }

  /** The same of what was read already. */
  computeOf(evidence: ReadEvidence, file: CaseState, track: Track, on: IsoDate): TrackDetermination {
    return trackDetermination(this.whole(evidence, file, on), track);
  }

  /** Whether the place of a case has all parameters of a day. */
  hasParameters({ regionCode }: CaseState, on: IsoDate): boolean {
    return this.rules.find(regionCode, on) !== undefined;
  }

  /**
   * The household of one day by the parameters of others, each of them decided once: what a standard alone adds (S1-18).
   * @returns finds the results by the parameters of a day; undefined where the place has none of then
   */
  underParametersOf(
    { facts }: ReadEvidence,
    { regionCode }: CaseState,
    { track, asOf }: { readonly track: Track; readonly asOf: IsoDate },
  ): (day: IsoDate) => readonly CategoryResult[] | undefined {
    const decided = new Map<string, readonly CategoryResult[]>();
    return (day) => {
      const pack = this.rules.find(regionCode, day);
      if (pack === undefined) return undefined;
      const results = decided.get(pack.packHash) ?? resultsUnder(facts, pack, asOf, track);
      decided.set(pack.packHash, results);
      return results;
    };
  }

  /** Of all tracks together, for what lays them side by side. */
  whole({ facts }: ReadEvidence, file: CaseState, on: IsoDate): Determination {
    return decide(facts, this.rules.on(file.regionCode, on), on);
  }

  /** Which single numbers of the case would change the result of a category. */
  counterfactuals(
    { facts }: ReadEvidence,
    file: CaseState,
    category: Category,
    on: IsoDate,
  ): Counterfactuals {
    return counterfactuals(facts, this.rules.on(file.regionCode, on), on, category);
  }

  /** What the sources of the case contradict each other about, open or settled. */
  contradictions({ facts }: ReadEvidence, file: CaseState, on: IsoDate): Contradiction[] {
    return contradictionsOf(facts, this.rules.on(file.regionCode, on), on);
  }

  /**
   * Every value of the case with its origin, and every decision about what sources contradicted each other about.
   * @param on the day of the determination that they belong to
   */
  async provenance(
    sql: Sql,
    { facts, household, sheets, bills }: ReadEvidence,
    { caseId, applicationId, regionCode }: CaseState,
    on: IsoDate,
  ): Promise<{ readonly origins: ValueOrigin[]; readonly resolutions: ShownResolution[] }> {
    const weighed = weighedValues(facts, this.rules.on(regionCode, on), on);
    const origins = valueOrigins(sheets, bills, { household, applicationId }, weighed);
    return { origins, resolutions: resolutionHistory(await allResolutions(sql, caseId)) };
  }

  /** Keeps a determination for good; the same one twice is kept once. */
  async freeze(connection: Sql, file: CaseState, d: TrackDetermination, by: string): Promise<void> {
    const sealed = this.sealer.sealJson(
      FIELD,
      file.householdId,
      toStored(DETERMINATION_DOCUMENT, d.worksheet),
    );
    await sql`
      insert into determination (case_id, track, hash, as_of, pack_hash, code_version, worksheet, frozen_by)
      values (${file.caseId}, ${d.track}, ${d.hash}, ${d.worksheet.asOf}::date, ${d.packHash}, ${d.codeVersion},
        ${JSON.stringify(sealed)}::jsonb, ${by})
      on conflict do nothing`.on(connection);
  }

  /**
   * The worksheets on which decisions of some cases rest, of one track, read at once.
   * @returns opens that of a case; undefined where none was kept under the hash
   */
  async frozenAs(
    connection: Sql,
    track: Track,
    asked: readonly { readonly caseId: string; readonly hash: string }[],
  ): Promise<(file: OfCase, hash: string) => Determination | undefined> {
    const found = await sql`
      select d.case_id as "caseId", d.hash, d.worksheet from determination d
        join ${rows('a', { caseId: 'uuid', hash: 'text' }, asked)} on d.case_id = a."caseId" and d.hash = a.hash
       where d.track = ${track}`.on<FrozenRow & { readonly caseId: string; readonly hash: string }>(
      connection,
    );
    const kept = new Map(found.map(({ caseId, hash, worksheet }) => [`${caseId} ${hash}`, worksheet]));
    return (file, hash) => {
      const worksheet = kept.get(`${file.caseId} ${hash}`);
      return worksheet === undefined ? undefined : this.opened(file, track, worksheet);
    };
  }

  /**
   * The determination on which the opinion of a track rests, or that was frozen last where none stands: facts that change back
   * bring back one that was frozen before another. @returns undefined before the first opinion
   */
  async frozenFor(connection: Sql, file: CaseState, track: Track): Promise<TrackDetermination | undefined> {
    const state = file.tracks[track];
    const restsOn = state !== undefined && 'opinion' in state ? state.opinion.determinationHash : '';
    const [row] = await sql`
      select worksheet from determination where case_id = ${file.caseId}::uuid and track = ${track}
      order by hash = ${restsOn} desc, frozen_at desc limit 1`.on<FrozenRow>(connection);
    if (row === undefined) return undefined;
    return trackDetermination(this.opened(file, track, row.worksheet), track);
  }

  private opened({ caseId, householdId }: OfCase, track: Track, worksheet: Sealed): Determination {
    const stored = this.sealer.openJson<object>(FIELD, householdId, worksheet);
    return lifted<Determination>(DETERMINATION_DOCUMENT, `${caseId} ${track}`, stored);
  }
}
