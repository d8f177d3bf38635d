import { Injectable } from '@nestjs/common';
import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { proposeNeeds, type ProposedNeed } from '@aid-chain/policy';
import { knownCode, needKindCodes, type NeedKind } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';

/** What a survey that is being recorded adds. */
interface SurveyInWork {
  readonly surveying?: FactSheet;
  readonly lacking?: readonly NeedKind[];
}

/** The needs that rules and the family's own request propose, for the survey to confirm or decline (S0-07). */
@Injectable()
export class NeedProposals {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
  ) {}

  /** @param survey one that is being recorded: its facts, and the needs that its assessment points to */
  async load(
    sql: Sql,
    file: CaseState,
    on: IsoDate,
    { surveying, lacking = [] }: SurveyInWork = {},
  ): Promise<readonly ProposedNeed[]> {
    const facts = await this.facts.read(sql, file, surveying);
    // Help of a kind that a later version named is surveyed as another one, under its own name on the chain.
    const requested = file.helpRequested.map((kind) => knownCode(needKindCodes, kind, 'other'));
    return proposeNeeds(facts, [...requested, ...lacking], this.rules.on(file.regionCode, on), on);
  }
}
