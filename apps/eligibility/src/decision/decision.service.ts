import { Injectable } from '@nestjs/common';
import {
  Directory,
  orRefuse,
  placeParameter,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { benefitStart } from '@aid-chain/policy';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../cases/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import { Determinations } from '../determination/determinations.js';
import { asLookedAt } from '../determination/track-determination.rules.js';
import { noticeDue } from '../refusal-notice/refusal-notice.rules.js';
import type { DecisionDto } from './decision.dto.js';
import { decideTrack, decisionPossible, type DecisionContext } from './decision.rules.js';
import { PlaceRules } from '../determination/place-rules.js';

@Injectable()
export class DecisionService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly determinations: Determinations,
    private readonly rules: PlaceRules,
    private readonly directory: Directory,
  ) {}

  decide(ctx: CommandContext, caseId: string, body: DecisionDto): Promise<HttpAnswer> {
    const { track } = body;
    return this.cases.run({ ctx, caseId, action: 'decision.made', track }, async (tx, file) => {
      const who = await this.official(tx, file);
      orRefuse(decisionPossible(file, body, who));
      const today = await this.determinations.compute(tx, file, track, body.on);
      const determination = asLookedAt(today, await this.determinations.lastFrozen(tx, file, track));
      const dates = this.dates(file, body.on);
      const command = { ...body, reasonCodes: body.reasonCodes ?? [] };
      const decided = decideTrack(file, command, { ...who, ...dates, determination });
      const state = decided.ok ? decided.value.state.tracks[track] : undefined;
      return { decided, answer: state?.is === 'decided' ? { decision: resultBody(state) } : {} };
    });
  }

  private async official(tx: CommandTx, file: CaseState) {
    return {
      today: tx.today,
      by: tx.actor.id,
      role: tx.actor.role,
      staffCode: tx.actor.staffCode,
      declaredRelatives: await declaredStaffCodes(tx, file.householdId),
    };
  }

  /** First day of what is recognised, and the day on which a refusal must have been told. */
  private dates(file: CaseState, on: string): Pick<DecisionContext, 'validFrom' | 'noticeOwed'> {
    const pack = this.rules.on(file.regionCode, on);
    const days = placeParameter(pack, 'refusal-notice.working-days');
    return { validFrom: benefitStart(pack, on), noticeOwed: noticeDue(on, days, this.directory.calendar()) };
  }
}

function resultBody(
  state: Extract<CaseState['tracks'][keyof CaseState['tracks']], { is: 'decided' }>,
): object {
  const { recognised, refused } = state.decision;
  const notice = state.notice.is === 'due' ? { noticeDueOn: state.notice.dueOn } : {};
  return { recognised, refused, ...notice };
}
