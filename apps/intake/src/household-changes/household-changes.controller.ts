import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { CHANGE_REFUSALS } from './change-refusals.js';
import { ChangedHouseholdView } from './changed-household.view.js';
import { HouseholdChangeDto } from './household-change.dto.js';
import { HouseholdChangePipe } from './household-change.pipe.js';
import { HouseholdChangeService } from './household-change.service.js';

/** Changes of a household are made by officials of its place, never by a filing. */
@ApiTags('households')
@Controller('households')
@Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
export class HouseholdChangesController {
  constructor(private readonly service: HouseholdChangeService) {}

  @Post(':id/changes')
  @ApiOperation({
    summary:
      '户的变更：加入、离开、分户、更换户主、更正、搬迁 · Change a household: join, leave, split, head, correction, move',
  })
  @ApiResponse({ status: 201, type: ChangedHouseholdView })
  @ApiResponse({
    status: 403,
    description:
      'HOUSEHOLD_CHANGE_BY_REVIEWER · RESIDENCE_BY_REVIEWER · HOUSEHOLD_RESTORED_BY_REVIEWER · HOUSEHOLD_ENDED_BY_REVIEWER · CHANGE_DAY_BY_REVIEWER · RELATION_BY_REVIEWER · IDENTITY_BY_REVIEWER',
  })
  @ApiResponse({
    status: 409,
    description:
      'CHANGE_BEFORE_ACTED · CHANGE_DAY_NOT_CONFIRMED · PERSON_MOVED_SINCE · JOIN_NOT_A_RETURN · HOUSEHOLD_MERGED · MERGED_INTO_NO_LONGER_STANDS · MERGED_MEMBER_LEFT_SINCE · MERGED_MEMBER_NOT_NAMED · MEMBER_FROM_ELSEWHERE · ' +
      'SPOUSE_NOT_LAWFUL · MARRIED_ELSEWHERE · LEAVES_OPEN_APPLICATION · PERSON_REGISTERED_AS_DEAD · MINOR_WITHOUT_HOUSEHOLD · CHANGE_WITHOUT_EFFECT · PERSON_NOT_IN_HOUSEHOLD · PERSON_ALREADY_REGISTERED · HOUSEHOLD_WITHOUT_HEAD · ' +
      'HOUSEHOLD_WITH_TWO_HEADS · HOUSEHOLD_WOULD_BE_EMPTY · HOUSEHOLD_OUTSIDE_SUBTREE · PERSON_WOULD_BE_ANOTHER',
  })
  @ApiResponse({ status: 422, description: 'CHANGE_TOO_EARLY · IDENTITY_PAPER_NEEDED · VALIDATION_FAILED' })
  @Refusals(...CHANGE_REFUSALS)
  change(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body(HouseholdChangePipe) body: HouseholdChangeDto,
  ): Promise<HttpAnswer> {
    return this.service.change(ctx, id, body);
  }
}
