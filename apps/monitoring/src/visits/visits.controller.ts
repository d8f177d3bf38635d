import { Body, Controller, Post } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Command, IdParam, Roles, type CommandContext, type HttpAnswer, Refusals } from '@aid-chain/platform';
import { RecordedVisitView } from './recorded-visit.view.js';
import { VisitDto } from './visit.dto.js';
import { VisitsService } from './visits.service.js';

@ApiTags('warnings')
@Controller('warnings')
export class VisitsController {
  constructor(private readonly visits: VisitsService) {}

  @Post(':id/visit')
  @Roles('clerk', 'service-worker')
  @ApiOperation({ summary: '记录走访 · record the visit to a family (S0-01)' })
  @ApiResponse({ status: 201, type: RecordedVisitView })
  @Refusals(
    'HOUSEHOLD_NOT_ASSIGNED',
    'CONTRACT_DOES_NOT_COVER',
    'CLOSE_RELATIVE',
    'WARNING_ALREADY_DISPOSED',
    'WARNING_ALREADY_VISITED',
    'DATE_IN_FUTURE',
    'DATE_TOO_EARLY',
  )
  visit(
    @Command() context: CommandContext,
    @IdParam() id: string,
    @Body() body: VisitDto,
  ): Promise<HttpAnswer> {
    return this.visits.record(context, id, body);
  }
}
