import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Directory } from '@aid-chain/platform';
import type { ProposedNeed, RulePack } from '@aid-chain/policy';
import { placeParameterOrNull, PlaceRules } from '../place/place-rules.js';
import { NeedProposals } from '../needs/need-proposals.js';
import type { WorkingDaysKey } from '../procedures/procedure-definition.js';
import type { CaseState } from '../cases/case.state.js';
import { caseDueDates, type CaseDueDate } from '../cases/case-due.rules.js';
import { CurrentVerification } from '../verification/current-verification.js';
import { gatheringAllowed } from '../cases/step-order.rules.js';

/** What comes next in a case: needs that the survey will answer, and days that are owed. */
export interface Outlook {
  readonly proposedNeeds: readonly ProposedNeed[];
  readonly dueDates: readonly CaseDueDate[];
}

/** Looks ahead in a case by the parameters of its place and the calendar of days off. */
@Injectable()
export class CaseOutlook {
  constructor(
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly proposals: NeedProposals,
    private readonly verification: CurrentVerification,
  ) {}

  /** The case with whom its verification waits for today. */
  current(sql: Sql, file: CaseState, today: IsoDate): Promise<CaseState> {
    return this.verification.on(sql, file, [today]);
  }

  /** Nothing is foretold where the place has no rules yet: the case can still be read. */
  async load(sql: Sql, file: CaseState, today: IsoDate): Promise<Outlook> {
    const pack = this.rules.find(file.regionCode, today);
    if (pack === undefined) return { proposedNeeds: [], dueDates: [] };
    const surveyOpen = gatheringAllowed(file, 'survey').ok;
    const proposedNeeds = surveyOpen ? await this.proposals.load(sql, file, today) : [];
    return { proposedNeeds, dueDates: this.dueDates(file, pack) };
  }

  private dueDates(file: CaseState, pack: RulePack): CaseDueDate[] {
    const terms = (key: WorkingDaysKey) => placeParameterOrNull(pack, key);
    return caseDueDates(file, terms, this.directory.calendar());
  }
}
