import { Injectable } from '@nestjs/common';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Policies } from '@aid-chain/platform';
import { proposeNeeds, type FactSheet, type ProposedNeed } from '@aid-chain/policy';
import type { CaseState } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';

/** The needs that rules and the family's own request propose, for the survey to confirm or decline (S0-07). */
@Injectable()
export class NeedProposals {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly policies: Policies,
  ) {}

  /** @param surveying the facts of a survey that is being recorded */
  async of(sql: Sql, file: CaseState, on: IsoDate, surveying?: FactSheet): Promise<readonly ProposedNeed[]> {
    const facts = await this.facts.read(sql, file, surveying);
    return proposeNeeds(facts, file.helpRequested, this.policies.pack(file.regionCode, on), on);
  }
}
