import { Injectable } from '@nestjs/common';
import { plainFacts, type FactSheet } from '@aid-chain/facts';
import { newId, RefusalError } from '@aid-chain/kernel';
import { Directory, placeParameter, type CommandTx } from '@aid-chain/platform';
import { adultsWithoutAuthorisation } from '../authorisation/authorisation.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import type { CaseState } from '../cases/case.state.js';
import { CaseHouseholds } from '../household/case-household.js';
import { NeedProposals } from '../needs/need-proposals.js';
import type { SurveyDto } from './survey.dto.js';
import type { SurveyContext } from './survey.rules.js';
import { PlaceRules } from '../determination/place-rules.js';

/** Everything beside the body that a survey is judged by. */
@Injectable()
export class SurveyContexts {
  constructor(
    private readonly households: CaseHouseholds,
    private readonly proposals: NeedProposals,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  /** @throws RefusalError INVESTIGATOR_UNKNOWN for an id that the directory does not hold. */
  async of(tx: CommandTx, file: CaseState, body: SurveyDto): Promise<SurveyContext> {
    const { members, memberIds, signed } = await this.households.of(tx, file);
    const nowSigned = new Set([...signed, ...(body.authorisations ?? []).map(({ personId }) => personId)]);
    const pack = this.rules.on(file.regionCode, body.on);
    return {
      today: tx.today,
      memberIds,
      staffCodes: [tx.actor.staffCode, ...(await this.staffCodes(tx, body.investigators))],
      declaredRelatives: await declaredStaffCodes(tx, file.householdId),
      leastInvestigators: placeParameter(pack, 'survey.minimum-surveyors'),
      proposed: await this.proposals.of(tx, file, body.on, surveySheet(body)),
      missingAfter: adultsWithoutAuthorisation(members, nowSigned, body.on, pack),
      newId,
    };
  }

  private async staffCodes(tx: CommandTx, investigators: readonly string[]): Promise<(string | undefined)[]> {
    const officials = await this.directory.actors(tx, investigators);
    return investigators.map((id) => {
      const official = officials.get(id);
      if (official === undefined) throw new RefusalError({ code: 'INVESTIGATOR_UNKNOWN', params: {} });
      return official.staffCode;
    });
  }
}

function surveySheet(body: SurveyDto): FactSheet {
  return { source: 'survey', asOf: body.on, ...plainFacts(body.facts ?? {}) };
}
