import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { BusinessClock, type Actor } from '@aid-chain/platform';
import type { Missing } from '@aid-chain/policy';
import { type Track, positionOf, type MemberPositions } from '@aid-chain/vocabulary';
import type { CaseState, TrackState } from '../cases/case.state.js';
import { outlivesHousehold, tracksOf } from '../cases/case-track.rules.js';
import { restsOnOpinion } from '../cases/case-view.rules.js';
import { isGathering } from '../cases/gathering.rules.js';
import { wonButUnused } from '../contradictions/won-unused.rules.js';
import { endToReview } from '../household-end/household-restored.rules.js';
import { endedRecognitions, endToReviewText } from '../household-end/recognition-end-text.rules.js';
import { CasesReader } from './cases.reader.js';
import { recognitionsOfOne } from '../recognitions/recognition-store.js';
import { runningBenefits } from '../recognitions/running-benefits.rules.js';
import { Determinations } from '../determination/determinations.js';
import type { ReadEvidence } from '../facts/case-facts.js';
import { judgementHistory } from '../judgements/judgement-history.rules.js';
import { supportForms } from '../support-forms/support-form.store.js';
import { MemberNames } from '../determination/member-names.js';
import type { TrackDetermination } from '../determination/track-determination.rules.js';

/** A track that is shown, with what its worksheet is computed from. */
interface ShownTrack {
  readonly track: Track;
  readonly state: TrackState;
  readonly positions: MemberPositions;
  readonly evidence: ReadEvidence;
}

const NOTHING_COMPUTED = {
  ...{ members: [], contradictions: [], resolutions: [], judgements: [], supportForms: [] },
  ...{ provenance: [], tracks: [], unusedFacts: [] },
};

/**
 * The worksheet of a case: frozen where an opinion stands, beside it that of today where a new opinion is asked for, else as the rules
 * find today. Contradictions are those of the
 * evidence that is still weighed; settled ones stand on the lines that were frozen.
 */
@Injectable()
export class DeterminationReader {
  constructor(
    private readonly cases: CasesReader,
    private readonly determinations: Determinations,
    private readonly names: MemberNames,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * Empty of what outlives its household.
   * @throws RefusalError CASE_NOT_FOUND, CLOSE_RELATIVE (D57 11: what the family has is nothing for its relative in office),
   * HOUSEHOLD_NOT_RECEIVED while the household is not known
   */
  async worksheet(actor: Actor, caseId: string): Promise<object> {
    return this.cases.impartially(actor, caseId, { action: 'determination.shown' }, async (sql, file) => {
      const rows = tracksOf(file).filter(({ state }) => !outlivesHousehold(file, state));
      // Of a household that ended nothing is computed any more; what was decided before its end is still shown.
      if (rows.length === 0) return { caseId, ...NOTHING_COMPUTED };
      const { members, positions } = await this.names.masked(sql, file);
      const recognitions = await recognitionsOfOne(sql, file.householdId);
      const evidence = await this.determinations.read(sql, file);
      const weighed = this.determinations.contradictions(evidence, file, this.clock.today());
      const contradictions = isGathering(file) ? weighed : [];
      const unused = wonButUnused(evidence.facts.resolutions ?? [], weighed);
      const tracks = await Promise.all(
        rows.map(async ({ track, state }) => ({
          ...(await this.track(sql, file, { track, state, positions, evidence })),
          running: runningBenefits(recognitions, track, this.clock.today(), caseId),
          ended: endedRecognitions(
            recognitions.filter((each) => each.caseId === caseId && each.track === track),
          ),
          ...reviewOf(state),
        })),
      );
      const on = tracks.map(({ asOf }) => asOf).reduce((a, b) => (a > b ? a : b));
      const { origins, resolutions } = await this.determinations.provenance(sql, evidence, file, on);
      return {
        caseId,
        members,
        contradictions: contradictions.map((each) => named(each, positions)),
        resolutions: resolutions.map((each) => named(each, positions)),
        judgements: judgementHistory(evidence.judgements).map((each) => named(each, positions)),
        supportForms: (await supportForms(sql, caseId)).map((each) => named(each, positions)),
        provenance: origins.map((each) => named(each, positions)),
        unusedFacts: unused.map((each) => named(each, positions)),
        tracks,
      };
    });
  }

  private async track(
    sql: Sql,
    file: CaseState,
    { track, state, positions, evidence }: ShownTrack,
  ): Promise<{ readonly asOf: IsoDate; readonly frozen: boolean }> {
    const frozen =
      state.is === 'gathering' ? undefined : await this.determinations.frozenFor(sql, file, track);
    const today = this.clock.today();
    const shown = frozen ?? this.determinations.computeOf(evidence, file, track, today);
    // A new opinion is asked for where the rules find something else by now: nobody gives it without having seen that.
    const isOpenToOpinion = restsOnOpinion(state) && this.determinations.hasParameters(file, today);
    const now = isOpenToOpinion ? this.determinations.computeOf(evidence, file, track, today) : shown;
    const anew = now.hash === shown.hash ? {} : { anew: worksheetBody(now, positions) };
    return { ...worksheetBody(shown, positions), frozen: frozen !== undefined, ...anew };
  }
}

/** What an authority is asked about an end that rested on a mistake. */
function reviewOf(state: TrackState): object {
  const review = endToReview(state);
  return review === undefined ? {} : { endToReview: { ...review, ...endToReviewText(review) } };
}

function worksheetBody(d: TrackDetermination, positions: MemberPositions) {
  const { track, hash, packHash, codeVersion, categories, restsOnDemoValues, worksheet } = d;
  const { asOf, regionCode, figures, lines, missing } = worksheet;
  const whose = (each: Missing) => named(each, positions);
  return {
    track,
    asOf,
    regionCode,
    determinationHash: hash,
    packHash,
    codeVersion,
    restsOnDemoValues,
    categories: categories.map((result) => ({ ...result, missing: result.missing.map(whose) })),
    figures,
    lines: lines.map(({ contradiction, ...line }) => ({
      ...line,
      ...(line.personId === undefined ? {} : { whose: positionOf(positions, line.personId) }),
      missing: line.missing.map(whose),
      ...(contradiction === undefined ? {} : { contradiction: named(contradiction, positions) }),
    })),
    missing: missing.map(whose),
  };
}

/** With the place in the family of whom it is about, by which a clerk knows the person without an id. */
function named<T extends { readonly personId: string | null }>(each: T, positions: MemberPositions) {
  return { ...each, whose: each.personId === null ? null : positionOf(positions, each.personId) };
}
