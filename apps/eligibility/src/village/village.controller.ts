import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { VillageStepDto } from './village.dto.js';
import { VillageService } from './village.service.js';
import { VillageStepsView } from './village.view.js';

/** Villages that report a household survey it, meet and make it public before the township re-checks (S3-09, S3-15). */
@ApiTags('cases')
@Controller('cases')
export class VillageController {
  constructor(private readonly village: VillageService) {}

  @Post(':id/village-steps')
  @Roles('clerk', 'township-reviewer')
  @ApiOperation({
    summary:
      '登记村级核查、联席会议、村级公示和乡镇复核 · Record the survey, joint meeting and publicity of the village, and the re-check of the township',
  })
  @ApiResponse({ status: 201, type: VillageStepsView })
  @Refusals(
    ...CASE_REFUSALS,
    'TRACK_ALREADY_CLOSED',
    'OPINION_ALREADY_GIVEN',
    'VILLAGE_NOT_IN_PROCEDURE',
    'VILLAGE_STEP_NOT_NOW',
    'VILLAGE_OUTCOME',
    'VILLAGE_MINUTES_MISSING',
    'PUBLICITY_STARTS_TODAY',
    'PUBLICITY_NOT_OVER',
    'INVESTIGATOR_UNKNOWN',
    'INVESTIGATORS_TOO_FEW',
  )
  record(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: VillageStepDto,
  ): Promise<HttpAnswer> {
    return this.village.record(ctx, id, body);
  }
}
