import { Injectable } from '@nestjs/common';
import { plainFacts, type FactSheet } from '@aid-chain/facts';
import { newId } from '@aid-chain/kernel';
import {
  assignedWorkers,
  contractCovers,
  contractInForce,
  Directory,
  placeParameter,
  type CommandTx,
} from '@aid-chain/platform';
import { needsOfAssessment } from '../assessment/assessment.rules.js';
import { adultsWithoutAuthorisation } from '../authorisation/authorisation.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { authorisedFrom, evidenceRange } from '../found-facts/evidence-days.js';
import { CaseHouseholds } from '../household/case-household.js';
import { NeedProposals } from '../needs/need-proposals.js';
import { PaperContexts } from './paper-contexts.js';
import type { SurveyDto } from './survey.dto.js';
import type { SurveyContext } from './survey.rules.js';
import { mayBeVerified } from '../verification/may-be-verified.js';
import { PlaceRules } from '../place/place-rules.js';

/** Everything beside the body that a survey is judged by. */
@Injectable()
export class SurveyContexts {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly proposals: NeedProposals,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
    private readonly papers: PaperContexts,
  ) {}

  async load(tx: CommandTx, file: CaseState, body: SurveyDto): Promise<SurveyContext> {
    const [household, called, declaredRelatives, proposed, papers] = await Promise.all([
      this.households.load(tx, file),
      this.called(tx, file, body.investigators),
      declaredStaffCodes(tx, file.householdId),
      this.proposals.load(tx, file, body.on, {
        surveying: surveySheet(body),
        lacking: needsOfAssessment(body.assessment),
      }),
      this.papers.load(tx, file, body.on),
    ]);
    const { members, memberIds } = household;
    const signed = await mayBeVerified(tx, file, household);
    const nowSigned = new Set([...signed, ...(body.authorisations ?? []).map(({ personId }) => personId)]);
    const pack = this.rules.on(file.regionCode, body.on);
    const days = { openedOn: file.openedOn, on: body.on, pack };
    return {
      today: tx.today,
      memberIds,
      range: evidenceRange(days),
      authorisedFrom: authorisedFrom(days),
      authorisationTexts: (day) => this.rules.one(file.regionCode, 'authorisation.text-versions', day),
      births: new Map(members.map(({ personId, birthDate }) => [personId, birthDate])),
      staffCodes: [tx.actor, ...called.officials.values()].map(({ staffCode }) => staffCode),
      ...called,
      declaredRelatives,
      leastInvestigators: placeParameter(pack, 'survey.minimum-surveyors'),
      proposed: proposed.needs,
      missingAfter: adultsWithoutAuthorisation(members, nowSigned, body.on, pack),
      papers,
      newId,
      schooling: proposed.schooling,
      assessed: this.rules.one(file.regionCode, 'assessment.items', body.on) ?? [],
      ...(tx.actor.contract === undefined ? {} : { contract: tx.actor.contract.number }),
    };
  }

  /** The investigators, and under which region the case and theirs are kept today. */
  private async called(tx: CommandTx, file: CaseState, investigators: readonly string[]) {
    const named = await this.directory.actors(tx, investigators);
    const officials = new Map(
      [...named].map(([id, official]) => {
        const own = official.regionCode === undefined ? [] : [official.regionCode];
        return [id, { ...official, serves: [...own, ...this.directory.takenOver(id, tx.today)] }];
      }),
    );
    const served = [...officials.values()].flatMap(({ serves }) => serves);
    const keptUnder = await this.directory.keptToday(tx, [file.regionCode, ...served], tx.today);
    const workers = [...officials.values()].filter(
      (one) => contractInForce(one, tx.today).ok && contractCovers(one, 'household-survey').ok,
    );
    const assigned = await assignedWorkers(tx, file.householdId, workers);
    return { officials, keptUnder, assigned };
  }
}

function surveySheet(body: SurveyDto): FactSheet {
  return { source: 'survey', asOf: body.on, ...plainFacts(body.facts ?? {}) };
}
