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
  @Refusals(...CHANGE_REFUSALS)
  change(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body(HouseholdChangePipe) body: HouseholdChangeDto,
  ): Promise<HttpAnswer> {
    return this.service.change(ctx, id, body);
  }
}
