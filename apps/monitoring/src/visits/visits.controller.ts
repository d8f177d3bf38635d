import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer } from '@aid-chain/platform';
import { VisitDto } from './visit.dto.js';
import { VisitsService } from './visits.service.js';

@ApiTags('warnings')
@Controller('warnings')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Post(':id/visit')
  @Roles('clerk')
  @ApiOperation({ summary: '记录走访 · record the visit to a family (S0-01)' })
  visit(
    @Command() context: CommandContext,
    @IdParam() id: string,
    @Body() body: VisitDto,
  ): Promise<HttpAnswer> {
    return this.visits.record(context, id, body);
  }
}
