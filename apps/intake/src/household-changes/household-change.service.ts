import { Injectable } from '@nestjs/common';
import {
  Commands,
  isOfOwnRegion,
  orRefuse,
  type Answer,
  type CommandContext,
  type CommandTx,
  type HttpAnswer,
} from '@aid-chain/platform';
import { checkHouseholdsImpartial } from '../declared-relatives/declared-relatives.js';
import type { HouseholdAfter } from '../register/household-after.js';
import { HouseholdWriter } from '../register/household.writer.js';
import { untilNotOvertaken } from '../register/overtaken.js';
import type { KnownHousehold } from '../register/register.js';
import { ChangeScenes } from './change-scenes.js';
import { householdsConcerned } from './household-change.js';
import { plannedChange } from './planned-change.js';
import type { HouseholdChangeDto } from './household-change.dto.js';

/** Changes households of the register: the only way beside the window check in which one changes. */
@Injectable()
export class HouseholdChangeService {
  constructor(
    private readonly commands: Commands,
    private readonly scenes: ChangeScenes,
    private readonly households: HouseholdWriter,
  ) {}

  /**
   * @returns 201 {householdId, kind, households: those that changed}; or NOT_FOUND for a household that the actor may
   * not see, CLOSE_RELATIVE, CHANGE_WITHOUT_EFFECT, PERSON_ALREADY_REGISTERED and the refusals of the kind and of `checkPlan`
   */
  change(ctx: CommandContext, householdId: string, body: HouseholdChangeDto): Promise<HttpAnswer> {
    return untilNotOvertaken(() =>
      this.commands.run(ctx, async (tx) => {
        const scene = await this.scenes.load(tx, householdId, body, (household) => isOwn(tx, household));
        await checkHouseholdsImpartial(tx, householdsConcerned(scene));
        const plan = orRefuse(plannedChange(scene, body, this.households.editorOf(tx)));
        await this.households.write(tx, plan, scene.view);
        return answer(householdId, body, plan);
      }),
    );
  }
}

function isOwn({ actor }: CommandTx, household: KnownHousehold): boolean {
  return isOfOwnRegion(actor, household.regionCode);
}

function answer(
  householdId: string,
  { kind, reasonCode }: HouseholdChangeDto,
  plan: readonly HouseholdAfter[],
): Answer {
  return {
    status: 201,
    body: { householdId, kind, households: plan.map((after) => after.householdId) },
    audit: {
      action: `household.${kind}`,
      objectType: 'household',
      objectId: householdId,
      householdId,
      reason: reasonCode,
    },
  };
}
