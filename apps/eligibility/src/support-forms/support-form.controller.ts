import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Refusals, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { CASE_REFUSALS } from '../commands/step-refusals.js';
import { SupportFormDto } from './support-form.dto.js';
import { SupportFormService } from './support-form.service.js';
import { SupportFormStepView } from './support-form.view.js';

@ApiTags('cases')
@Controller('cases')
export class SupportFormController {
  constructor(private readonly forms: SupportFormService) {}

  @Post(':id/support-form')
  @Roles('clerk', 'township-reviewer', 'civil-affairs-officer')
  @ApiOperation({
    summary: '登记特困人员选择的供养形式 · Record whether a tekun person chose an institution or home (L-42)',
  })
  @ApiResponse({ status: 201, type: SupportFormStepView })
  @Refusals(...CASE_REFUSALS, 'NOT_A_TEKUN_PERSON', 'ASKED_BY_NO_OFFICIAL', 'SUPPORT_FORM_UNCHANGED')
  choose(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: SupportFormDto,
  ): Promise<HttpAnswer> {
    return this.forms.choose(ctx, id, body);
  }
}
