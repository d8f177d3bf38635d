import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { DECIDING_ROLES } from '../procedures/procedures.rules.js';
import { DecisionDto } from './decision.dto.js';
import { DecisionService } from './decision.service.js';

@ApiTags('cases')
@Controller('cases')
export class DecisionController {
  constructor(private readonly decisions: DecisionService) {}

  @Post(':id/decision')
  @Roles(...DECIDING_ROLES)
  @ApiOperation({ summary: '审核确认或审定 · Decide a track: civil affairs or agriculture (S0-21)' })
  decide(
    @Command() ctx: CommandContext,
    @IdParam() id: string,
    @Body() body: DecisionDto,
  ): Promise<HttpAnswer> {
    return this.decisions.decide(ctx, id, body);
  }
}
