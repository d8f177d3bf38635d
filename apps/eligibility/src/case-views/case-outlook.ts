import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import type { ProposedNeed, RulePack } from '@aid-chain/policy';
import type { Track } from '@aid-chain/vocabulary';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { NeedProposals } from '../needs/need-proposals.js';
import type { WorkingDaysKey } from '../procedures/procedure-definition.js';
import type { CaseState } from '../cases/case.state.js';
import type { UsedAuthority } from '../cases/course.state.js';
import { restsOnOpinion } from '../cases/case-view.rules.js';
import { tracksOf } from '../cases/case-track.rules.js';
import { Determinations } from '../determination/determinations.js';
import { trackDetermination } from '../determination/track-determination.rules.js';
import type { CaseDueDate } from '../cases/case-due.rules.js';
import { CurrentVerification } from '../verification/current-verification.js';
import { TimeLimitService } from '../time-limits/time-limit.service.js';
import { shownLimit, type TimeLimit } from '../time-limits/time-limit.rules.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';

/** What comes next in a case: needs that the survey will answer, and days that are owed. */
export interface Outlook {
  readonly proposedNeeds: readonly ProposedNeed[];
  readonly dueDates: readonly CaseDueDate[];
  /** Tracks of which the rules find something else today than their opinion rests on. */
  readonly changedTracks: readonly Track[];
  /** In which time the case is to be decided; null where no limit runs. */
  readonly timeLimit: (TimeLimit & { readonly overdue: boolean }) | null;
  /** By what the township decides it today; left out where the county does. */
  readonly authority?: UsedAuthority;
}

/** Of a case in a place that is not ready. */
export const NOTHING_KNOWN: Outlook = {
  proposedNeeds: [],
  dueDates: [],
  changedTracks: [],
  timeLimit: null,
};

/** Looks ahead in a case by the parameters of its place and the calendar of days off. */
@Injectable()
export class CaseOutlook {
  constructor(
    private readonly rules: PlaceRules,
    private readonly proposals: NeedProposals,
    private readonly verification: CurrentVerification,
    private readonly determinations: Determinations,
    private readonly limits: TimeLimitService,
  ) {}

  /** The case with whom its verification waits for today. */
  current(sql: Sql, file: CaseState, today: IsoDate): Promise<CaseState> {
    return this.verification.on(sql, file, [today]);
  }

  /** Nothing is foretold where the place has no rules yet: the case can still be read. */
  async load(sql: Sql, file: CaseState, today: IsoDate): Promise<Outlook> {
    const pack = this.rules.find(file.regionCode, today);
    if (pack === undefined) return NOTHING_KNOWN;
    const surveyOpen = gatheringAllowed(file, 'survey').ok;
    const proposedNeeds = surveyOpen ? (await this.proposals.load(sql, file, today)).needs : [];
    const changedTracks = await this.changedTracks(sql, file, today);
    const dueDates = this.dueDates(file, pack);
    return { proposedNeeds, dueDates, changedTracks, ...this.whole(file, today) };
  }

  /** The time limit of the case, and who decides it where that is not the county. */
  private whole(file: CaseState, today: IsoDate): Pick<Outlook, 'timeLimit' | 'authority'> {
    const limit = this.limits.limitOf(file, today);
    const timeLimit = limit === undefined ? null : shownLimit(limit, today);
    const used = limit === undefined ? undefined : this.rules.authority(file.regionCode, today);
    return { timeLimit, ...(used === undefined ? {} : { authority: used }) };
  }

  /** A decision of today would be refused on these: only a new opinion helps. */
  private async changedTracks(sql: Sql, file: CaseState, today: IsoDate): Promise<Track[]> {
    const given = tracksOf(file).flatMap(({ track, state }) =>
      restsOnOpinion(state) ? [{ track, hash: state.opinion.determinationHash }] : [],
    );
    if (given.length === 0 || file.householdEnded !== undefined) return [];
    const evidence = await this.determinations.read(sql, file);
    const whole = this.determinations.whole(evidence, file, today);
    return given
      .filter(({ track, hash }) => trackDetermination(whole, track).hash !== hash)
      .map(({ track }) => track);
  }

  private dueDates(file: CaseState, pack: RulePack): CaseDueDate[] {
    const terms = (key: WorkingDaysKey) => placeParameterOrNull(pack, key);
    return this.limits.dueDates(file, terms);
  }
}
