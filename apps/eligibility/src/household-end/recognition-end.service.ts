import { Injectable } from '@nestjs/common';
import { ok } from '@aid-chain/kernel';
import { orRefuse, placeParameter, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { HouseholdEndGate } from '../adjustments/household-end-gate.js';
import { HEARING_OWED } from '../adjustments/hearing-owed.parameter.js';
import { authorityRestsOn } from '../authority/authority.rules.js';
import { declaredStaffCodes } from '../authorisation/authorisation-store.js';
import { CaseCommands } from '../commands/case-commands.js';
import type { CaseState } from '../cases/case.state.js';
import { PlaceRules } from '../place/place-rules.js';
import { categoriesOf } from '../recognitions/recognition-key.rules.js';
import type { RecognitionEndDto } from './recognition-end.dto.js';
import { endRecognitions } from './recognition-end.rules.js';

const MONTHS_AFTER = 'recognition.household-ended.months' as const;

/** Ends what still stands of a household that has ended; a person decides it, track by track. */
@Injectable()
export class RecognitionEndService {
  constructor(
    private readonly cases: CaseCommands,
    private readonly rules: PlaceRules,
    private readonly gate: HouseholdEndGate,
  ) {}

  /**
   * @returns 201 with {ended: {categories, effectiveOn, reasonCode}}, or the refusals of `endRecognitions`
   * @throws RefusalError PARAMETER_NOT_SET where the place does not set from which month
   */
  end(ctx: CommandContext, caseId: string, { track, on }: RecognitionEndDto): Promise<HttpAnswer> {
    const command = { ctx, caseId, action: 'recognition.ended', track, on };
    return this.cases.run(command, async (tx, file) => {
      const context = {
        ...{ today: tx.today, by: tx.actor.id, role: tx.actor.role, staffCode: tx.actor.staffCode },
        authority: this.rules.authorityOf(file.regionCode, track, on),
        declaredRelatives: await declaredStaffCodes(tx, file.householdId),
        monthsAfter: placeParameter(this.rules.on(file.regionCode, on), MONTHS_AFTER),
      };
      const decided = orRefuse(endRecognitions(file, { track, on }, context));
      await this.gate.pass(tx, { file, track, on, decided, authority: context.authority });
      const answer = endedBody(decided.state.tracks[track]);
      return {
        decided: ok(decided),
        answer,
        restsOn: [MONTHS_AFTER, HEARING_OWED, ...authorityRestsOn(track)],
      };
    });
  }
}

function endedBody(state: CaseState['tracks'][keyof CaseState['tracks']]): object {
  const end = state?.is === 'decided' ? state.decision.withoutHousehold : undefined;
  if (end?.ended === undefined) return {};
  const { recognitions, reasonCode, ended } = end;
  return { ended: { categories: categoriesOf(recognitions), reasonCode, effectiveOn: ended.effectiveOn } };
}
