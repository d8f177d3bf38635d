import { Injectable } from '@nestjs/common';
import { SCHOOLING_FIELD, type StatedSchooling } from '@aid-chain/contracts';
import type { FactSheet } from '@aid-chain/facts';
import type { IsoDate } from '@aid-chain/kernel';
import type { Sql } from '@aid-chain/messaging';
import { Sealer } from '@aid-chain/platform';
import { proposeNeeds, pupilsOf, type ProposedNeed } from '@aid-chain/policy';
import { knownCode, needKindCodes, type NeedKind } from '@aid-chain/vocabulary';
import type { CaseState } from '../cases/case.state.js';
import { CaseFactsReader } from '../facts/case-facts.js';
import { PlaceRules } from '../place/place-rules.js';
import { schoolingOf, type NeedOfPupils } from './need-schooling.js';

/** What a survey that is being recorded adds. */
interface SurveyInWork {
  readonly surveying?: FactSheet;
  readonly lacking?: readonly NeedKind[];
}

/** What is proposed, and what a need of education states of its pupils. */
interface Proposals {
  readonly needs: readonly ProposedNeed[];
  readonly schooling: (need: NeedOfPupils) => Partial<StatedSchooling>;
}

/** The needs that rules and the family's own request propose, for the survey to confirm or decline (S0-07). */
@Injectable()
export class NeedProposals {
  constructor(
    private readonly facts: CaseFactsReader,
    private readonly rules: PlaceRules,
    private readonly sealer: Sealer,
  ) {}

  /** @param survey one that is being recorded: its facts, and the needs that its assessment points to */
  async load(
    sql: Sql,
    file: CaseState,
    on: IsoDate,
    { surveying, lacking = [] }: SurveyInWork = {},
  ): Promise<Proposals> {
    const facts = await this.facts.read(sql, file, surveying);
    // Help of a kind that a later version named is surveyed as another one, under its own name on the chain.
    const requested = file.helpRequested.map((kind) => knownCode(needKindCodes, kind, 'other'));
    const needs = proposeNeeds(facts, [...requested, ...lacking], this.rules.on(file.regionCode, on), on);
    const schooling = (need: NeedOfPupils) =>
      schoolingOf(need, pupilsOf(facts), (pupils) =>
        this.sealer.sealJson(SCHOOLING_FIELD, need.needId, pupils),
      );
    return { needs, schooling };
  }
}
