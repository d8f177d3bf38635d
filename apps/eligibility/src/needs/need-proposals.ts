import { Injectable } from '@nestjs/common';
import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { proposeNeeds, type ProposedNeed } from '@aid-chain/policy';
import { knownCode, needKindCodes } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';

/** The needs that rules and the family's own request propose, for the survey to confirm or decline (S0-07). */
@Injectable()
export class NeedProposals {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
  ) {}

  /** @param surveying the facts of a survey that is being recorded */
  async load(
    sql: Sql,
    file: CaseState,
    on: IsoDate,
    surveying?: FactSheet,
  ): Promise<readonly ProposedNeed[]> {
    const facts = await this.facts.read(sql, file, surveying);
    // Help of a kind that a later version named is surveyed as another one, under its own name on the chain.
    const requested = file.helpRequested.map((kind) => knownCode(needKindCodes, kind, 'other'));
    return proposeNeeds(facts, requested, this.rules.on(file.regionCode, on), on);
  }
}
